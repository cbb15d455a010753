// The trained name tagger: a recurrent network scores the labels of each word, the best sequence of them is found.
import { tokenPosteriors } from './chain-posteriors.ts';
import { type FormFeatures, formFeatures } from './form-features.ts';
import { type KnownNames, markKnown } from './known-names.ts';
import { bestPath, type Transitions } from './label-chain.ts';
import { type ConventionHabits, conventionNumber, type NameConvention } from './name-conventions.ts';
import { LABEL_COUNT } from './name-labels.ts';
import { tokenRows } from './name-rows.ts';
import { asTransitions, transitionTable } from './name-transitions.ts';
import { byFours, MOST_WORDS, rowsOf, runHeads, runProjection, runRecurrence } from './network-forward.ts';
import type { NetworkModel } from './network-parser.ts';
import { fetchKept, type KeptVectors, keepSum, keptVectors, projectKept } from './network-vectors.ts';
import { ROOT_ROW } from './network-words.ts';
import type { WordClasses } from './word-classes.ts';

export interface NameModel {
  readonly network: NetworkModel;
  readonly habits: ConventionHabits;
  readonly classes: WordClasses;
  readonly known: KnownNames;
}

/** The row of a convention: every word's vector has it in its sum. */
export const conventionRow = (convention: number): number => 1 + convention;

/** A form that was met, and under which number its vector is kept, for each set of lists that know a name there. */
interface MetForm {
  readonly features: FormFeatures;
  readonly slots: Map<number, number>;
}

const MOST_ROWS = MOST_WORDS + 8;
/** Vectors kept between sentences; beyond this the store starts anew, so that memory stays bounded. */
const MOST_KEPT = 16_384;

/** Tags sentences; remembers the vectors of the forms it has met. */
export class NameTagger {
  readonly #model: NameModel;
  readonly #vectors: KeptVectors;
  readonly #transitions: Transitions;
  /** Exponentials of the transitions. */
  readonly #factors: Float64Array;
  readonly #convention: number;
  readonly #forms = new Map<string, MetForm>();
  #kept = 0;

  constructor(model: NameModel, convention: NameConvention = 'rajut') {
    this.#model = model;
    this.#convention = conventionNumber(convention);
    this.#vectors = keptVectors(model.network, MOST_ROWS, MOST_KEPT);
    const { layout } = this.#vectors.run;
    const table = transitionTable(model.network.dense, layout.spare, this.#convention);
    this.#transitions = asTransitions(table);
    this.#factors = table.map(Math.exp);
    this.#forget();
  }

  /** Scores of every label at every token, token by token: `scores[i * LABEL_COUNT + label]`. */
  scores(words: readonly string[]): Float32Array {
    const met = words.map((word) => this.#form(word));
    const known = markKnown(
      this.#model.known,
      met.map(({ features }) => features),
    );
    const scores = new Float32Array(words.length * LABEL_COUNT);
    for (let first = 0; first < words.length; first += MOST_WORDS) {
      const last = Math.min(words.length, first + MOST_WORDS);
      this.#run(met.slice(first, last), known.subarray(first, last));
      this.#read(last - first, scores.subarray(first * LABEL_COUNT));
    }
    return scores;
  }

  /** The best well-formed label sequence. */
  tag(words: readonly string[]): Uint8Array {
    return bestPath(this.scores(words), this.#transitions);
  }

  /** The best label sequence, and for each word the probability of its label; costs twice as much where there are names. */
  tagSurely(words: readonly string[]): { readonly labels: Uint8Array; readonly sureness: Float64Array } {
    const scores = this.scores(words);
    const labels = bestPath(scores, this.#transitions);
    const sureness = new Float64Array(words.length).fill(1);
    if (labels.some((label) => label > 0)) {
      const tokens = tokenPosteriors(Float64Array.from(scores), this.#factors);
      labels.forEach((label, i) => {
        sureness[i] = tokens[i * LABEL_COUNT + label] ?? 0;
      });
    }
    return { labels, sureness };
  }

  /** The probability of every label at every token. */
  probabilities(words: readonly string[]): Float64Array {
    return tokenPosteriors(Float64Array.from(this.scores(words)), this.#factors);
  }

  #form(word: string): MetForm {
    const known = this.#forms.get(word);
    if (known) return known;
    const entry = { features: formFeatures(word, this.#model.classes), slots: new Map<number, number>() };
    this.#forms.set(word, entry);
    return entry;
  }

  /** Runs the network over the words of one stretch, and the edge before them. */
  #run(met: readonly MetForm[], known: Uint32Array): void {
    if (this.#kept + met.length > MOST_KEPT) this.#forget();
    const slots = this.#slots(met, known);
    const { run, list } = this.#vectors;
    list.set(slots);
    fetchKept(this.#vectors, slots.length);
    const rows = byFours(rowsOf(met.length));
    const stretches = [{ first: 0, words: met.length }];
    for (let layer = 0; layer < run.shape.layers; layer++) {
      if (layer > 0) runProjection(run, layer, rows);
      runRecurrence(run, layer, stretches);
    }
    runHeads(run, rows);
  }

  /** Where the vectors of the words are kept, the edge's first; those that are not kept yet are made. */
  #slots(met: readonly MetForm[], known: Uint32Array): readonly number[] {
    const first = this.#kept;
    const slots = [0];
    met.forEach((form, i) => {
      const mark = known[i] ?? 0;
      slots.push(form.slots.get(mark) ?? this.#keep(form, mark));
    });
    if (this.#kept > first) projectKept(this.#vectors, first, this.#kept);
    return slots;
  }

  #keep({ features, slots }: MetForm, known: number): number {
    const { list } = this.#vectors;
    const rows = tokenRows(this.#model.network.words, features, known);
    list[0] = conventionRow(this.#convention);
    list.set(rows, 1);
    const slot = this.#kept++;
    keepSum(this.#vectors, rows.length + 1, slot);
    slots.set(known, slot);
    return slot;
  }

  /** Drops all that is kept but the edge of sentences, which stands at 0. */
  #forget(): void {
    for (const { slots } of this.#forms.values()) slots.clear();
    this.#forms.clear();
    const { list } = this.#vectors;
    list[0] = conventionRow(this.#convention);
    list[1] = ROOT_ROW;
    keepSum(this.#vectors, 2, 0);
    projectKept(this.#vectors, 0, 1);
    this.#kept = 1;
  }

  #read(words: number, scores: Float32Array): void {
    const { floats, layout, outputs } = this.#vectors.run;
    for (let i = 0; i < words; i++) {
      const from = outputs + (1 + i) * layout.headsWidth;
      const to = i * LABEL_COUNT;
      for (let label = 0; label < LABEL_COUNT; label++) scores[to + label] = floats[from + label] ?? 0;
    }
  }
}
