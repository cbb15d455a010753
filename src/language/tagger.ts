// Gives every word its universal part of speech, left to right, by a linear model.
import { addScores, bestClass, type LinearModel } from './linear-model.ts';
import type { SyntaxForm } from './syntax-forms.ts';
import { contextFeatures, MOST_TAG_FEATURES, PLACES } from './tag-features.ts';
import { tagMemory } from './tag-memory.ts';

/** Universal parts of speech; a tag is an index into this list. */
export const UPOS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const;

export type Upos = (typeof UPOS)[number];

const TAG_INDEX = new Map<string, number>(UPOS.map((tag, i) => [tag, i]));
const X = UPOS.length - 1;

/** The index of a tag; that of X for what is none. */
export const tagIndex = (upos: string): number => TAG_INDEX.get(upos) ?? X;

/** Tag indices of the words of one sentence, by the habits of `register` (see `register.ts`; 0 = nobody's). */
export const tagForms = (model: LinearModel, forms: readonly SyntaxForm[], register: number): Uint8Array => {
  const memory = tagMemory(model, register);
  const tags = new Uint8Array(forms.length);
  const features = new Uint32Array(MOST_TAG_FEATURES);
  const scores = new Int32Array(UPOS.length);
  for (let i = 0; i < forms.length; i++) {
    scores.fill(0);
    for (const place of PLACES) memory.addTo(scores, forms[i + place.offset], place);
    const count = contextFeatures(features, forms, tags, { i, register });
    addScores(scores, model, features, count);
    tags[i] = bestClass(scores, UPOS.length);
  }
  return tags;
};
