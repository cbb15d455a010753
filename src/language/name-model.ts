// The trained name tagger: weights by feature hash, scored and decoded a sentence at a time.
import { tokenPosteriors } from './chain-posteriors.ts';
import { EDGE_FORM, type FormAtoms, type FormFeatures, formFeatures } from './form-features.ts';
import { mix } from './hash.ts';
import { findSlot, type KeyTable } from './key-table.ts';
import { type KnownNames, markKnown } from './known-names.ts';
import { bestPath, type Transitions } from './label-chain.ts';
import { type ConventionHabits, conventionNumber, type NameConvention, ownKey } from './name-conventions.ts';
import { capitalisedRuns, contextFeatures, MOST_CONTEXT_FEATURES } from './name-features.ts';
import { LABEL_COUNT } from './name-labels.ts';
import type { WordClasses } from './word-classes.ts';

export interface NameModel {
  /** Feature hash → slot. */
  readonly keys: KeyTable;
  /** Slot × label; times `scale` it is the weight. */
  readonly weights: Int8Array;
  readonly scale: number;
  /** By convention. */
  readonly transitions: readonly Transitions[];
  readonly habits: ConventionHabits;
  readonly classes: WordClasses;
  readonly known: KnownNames;
}

/** Where a word stands to the token it speaks for; the index is the offset's name in feature hashes. */
export const OFFSETS = [0, -1, 1, -2, 2] as const;

/** The feature hashes that a form gives to a token `OFFSETS[offset]` away from it. */
export const offsetFeatures = (form: FormFeatures, offset: number): readonly number[] => {
  const features = offset === 0 ? form.own : offset < 3 ? form.near : form.far;
  return features.map((feature) => mix(offset + 1, feature));
};

interface ScoredForm {
  readonly atoms: FormAtoms;
  /** Offset × label: what the form alone adds to the scores of the tokens around it, before scaling. */
  readonly sums: Float32Array;
}

/** Forms kept between sentences; beyond this the cache starts anew, so that memory stays bounded. */
const CACHED_FORMS = 40_000;

/** Tags sentences; remembers the scores of the forms it has met. */
export class NameTagger {
  readonly #model: NameModel;
  /** Slot × label: weights under the convention; times the model's `scale` they count. */
  readonly #weights: Int16Array;
  readonly #transitions: Transitions;
  /** Exponentials of the transitions. */
  readonly #factors: Float64Array;
  readonly #forms = new Map<string, ScoredForm>();
  readonly #context = new Uint32Array(MOST_CONTEXT_FEATURES);
  readonly #edge: ScoredForm;

  constructor(model: NameModel, convention: NameConvention = 'rajut') {
    this.#model = model;
    this.#weights = weightsUnder(model, conventionNumber(convention));
    this.#transitions = model.transitions[conventionNumber(convention)] ?? NO_TRANSITIONS;
    this.#factors = tableOf(this.#transitions).map(Math.exp);
    this.#edge = this.#score(EDGE_FORM);
  }

  /** Scores of every label at every token, token by token: `scores[i * LABEL_COUNT + label]`. */
  scores(words: readonly string[]): Float32Array {
    if (this.#forms.size > CACHED_FORMS) this.#forms.clear();
    const scored = words.map((word) => this.#form(word));
    const forms = scored.map((entry) => entry.atoms);
    const known = markKnown(this.#model.known, forms);
    const runs = capitalisedRuns(forms);
    const sums = new Float32Array(words.length * LABEL_COUNT);
    for (let i = 0; i < words.length; i++) {
      const at = i * LABEL_COUNT;
      this.#addForms(scored, i, sums);
      const count = contextFeatures({ forms, known }, runs, i, this.#context);
      for (let k = 0; k < count; k++) this.#add(this.#context[k] ?? 0, sums, at);
    }
    const { scale } = this.#model;
    return sums.map((sum) => sum * scale);
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

  #form(word: string): ScoredForm {
    const known = this.#forms.get(word);
    if (known) return known;
    const entry = this.#score(formFeatures(word, this.#model.classes));
    this.#forms.set(word, entry);
    return entry;
  }

  #score(features: FormFeatures): ScoredForm {
    const sums = new Float32Array(OFFSETS.length * LABEL_COUNT);
    OFFSETS.forEach((_, offset) => {
      for (const key of offsetFeatures(features, offset)) this.#add(key, sums, offset * LABEL_COUNT);
    });
    const { capitalised, lower, shape, fine, middle, coarse } = features;
    return { atoms: { capitalised, lower, shape, fine, middle, coarse }, sums };
  }

  /** Adds what the forms in and around token `i` say of it. */
  #addForms(scored: readonly ScoredForm[], i: number, sums: Float32Array): void {
    const at = i * LABEL_COUNT;
    for (let offset = 0; offset < OFFSETS.length; offset++) {
      const source = (scored[i + (OFFSETS[offset] ?? 0)] ?? this.#edge).sums;
      const from = offset * LABEL_COUNT;
      for (let label = 0; label < LABEL_COUNT; label++) {
        sums[at + label] = (sums[at + label] ?? 0) + (source[from + label] ?? 0);
      }
    }
  }

  #add(key: number, sums: Float32Array, at: number): void {
    const slot = findSlot(this.#model.keys, key);
    if (slot < 0) return;
    const weights = this.#weights;
    const from = slot * LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label++) {
      sums[at + label] = (sums[at + label] ?? 0) + (weights[from + label] ?? 0);
    }
  }
}

const NO_TRANSITIONS: Transitions = {
  between: new Float32Array(LABEL_COUNT * LABEL_COUNT),
  start: new Float32Array(LABEL_COUNT),
  end: new Float32Array(LABEL_COUNT),
};

/** One table, as `posteriors` takes it. */
const tableOf = ({ between, start, end }: Transitions): Float64Array =>
  Float64Array.from([...between, ...start, ...end]);

/** What a feature means to all conventions and to this one, added up once; costs a look-up a slot. */
const weightsUnder = ({ keys, weights }: NameModel, convention: number): Int16Array => {
  const sums = Int16Array.from(weights);
  keys.forEach((key, slot) => {
    if (key === 0) return;
    const own = findSlot(keys, ownKey(key, convention)) * LABEL_COUNT;
    if (own < 0) return;
    for (let label = 0, at = slot * LABEL_COUNT; label < LABEL_COUNT; label++, at++) {
      sums[at] = (sums[at] ?? 0) + (weights[own + label] ?? 0);
    }
  });
  return sums;
};
