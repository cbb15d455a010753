// The trained name tagger: weights by feature hash, scored and decoded a sentence at a time.
import { EDGE_FORM, type FormAtoms, type FormFeatures, formFeatures } from './form-features.ts';
import { mix } from './hash.ts';
import { findSlot, type KeyTable } from './key-table.ts';
import { type KnownNames, markKnown } from './known-names.ts';
import { bestPath, type Transitions } from './label-chain.ts';
import { capitalisedRuns, contextFeatures, MOST_CONTEXT_FEATURES } from './name-features.ts';
import { LABEL_COUNT } from './name-labels.ts';
import type { WordClasses } from './word-classes.ts';

export interface NameModel {
  /** Feature hash → slot. */
  readonly keys: KeyTable;
  /** Slot × label; times `scale` it is the weight. */
  readonly weights: Int8Array;
  readonly scale: number;
  readonly transitions: Transitions;
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
  /** Offset × label: what the form alone adds to the scores of the tokens around it, already scaled. */
  readonly sums: Float32Array;
}

/** Forms kept between sentences; beyond this the cache starts anew, so that memory stays bounded. */
const CACHED_FORMS = 40_000;

/** Tags sentences; remembers the scores of the forms it has met. */
export class NameTagger {
  readonly #model: NameModel;
  readonly #forms = new Map<string, ScoredForm>();
  readonly #context = new Uint32Array(MOST_CONTEXT_FEATURES);
  readonly #edge: ScoredForm;

  constructor(model: NameModel) {
    this.#model = model;
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
    return sums;
  }

  /** The best well-formed label sequence. */
  tag(words: readonly string[]): Uint8Array {
    return bestPath(this.scores(words), this.#model.transitions);
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
    const { keys, weights, scale } = this.#model;
    const slot = findSlot(keys, key);
    if (slot < 0) return;
    const from = slot * LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label++) {
      sums[at + label] = (sums[at + label] ?? 0) + (weights[from + label] ?? 0) * scale;
    }
  }
}
