// The part of a word's tag scores that single forms decide, summed once a form and model: it saves time and changes no score.
import { addScores, type LinearModel } from './linear-model.ts';
import type { SyntaxForm } from './syntax-forms.ts';
import { EDGE_FORM, formFeatures, MOST_TAG_FEATURES, PLACES, type Place } from './tag-features.ts';

export class TagMemory {
  readonly #model: LinearModel;
  readonly #register: number;
  readonly #sums = new WeakMap<SyntaxForm, Int32Array>();

  constructor(model: LinearModel, register: number) {
    this.#model = model;
    this.#register = register;
  }

  /** Adds to the scores of a word what a form says from its place; no form is the edge of the sentence. */
  addTo(scores: Int32Array, form: SyntaxForm | undefined, { index }: Place): void {
    const { classes } = this.#model;
    const sums = this.#sumsOf(form ?? EDGE_FORM);
    const from = index * classes;
    for (let c = 0; c < classes; c++) scores[c] = (scores[c] ?? 0) + (sums[from + c] ?? 0);
  }

  #sumsOf(form: SyntaxForm): Int32Array {
    const known = this.#sums.get(form);
    if (known) return known;
    const { classes } = this.#model;
    const features = new Uint32Array(MOST_TAG_FEATURES);
    const sums = new Int32Array(PLACES.length * classes);
    for (const place of PLACES) {
      const count = formFeatures(features, form, place, this.#register);
      addScores(
        sums.subarray(place.index * classes, (place.index + 1) * classes),
        this.#model,
        features,
        count,
      );
    }
    this.#sums.set(form, sums);
    return sums;
  }
}

const MEMORIES = new WeakMap<LinearModel, Map<number, TagMemory>>();

/** The memory of a model and register, one for all documents. */
export const tagMemory = (model: LinearModel, register: number): TagMemory => {
  const ofModel = MEMORIES.get(model) ?? new Map<number, TagMemory>();
  MEMORIES.set(model, ofModel);
  const memory = ofModel.get(register) ?? new TagMemory(model, register);
  ofModel.set(register, memory);
  return memory;
};
