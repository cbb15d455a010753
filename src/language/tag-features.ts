// The features by which a word gets its tag: of the forms around it, each alone, and of how they come together.
import { hashText, mix } from './hash.ts';
import type { SyntaxForm } from './syntax-forms.ts';

/** Where a form stands from the word that is tagged, and the template that tells its features from those of other places. */
export interface Place {
  readonly offset: number;
  readonly index: number;
}

/** The places whose forms count by themselves. */
export const PLACES: readonly Place[] = [
  { offset: 0, index: 0 },
  { offset: -1, index: 1 },
  { offset: 1, index: 2 },
  { offset: -2, index: 3 },
  { offset: 2, index: 4 },
];

/** No word has more features. */
export const MOST_TAG_FEATURES = 128;

const EDGE_WORD = hashText('\u0000edge');
/** Stands where a sentence has no word. */
export const EDGE_FORM: SyntaxForm = {
  capitalised: false,
  mark: 0,
  word: EDGE_WORD,
  affix: EDGE_WORD,
  shape: EDGE_WORD,
  fine: EDGE_WORD,
  coarse: EDGE_WORD,
  own: Uint32Array.of(mix(1, EDGE_WORD)),
  near: Uint32Array.of(mix(1, EDGE_WORD)),
};
/** Stands for a tag where a sentence has no word. */
const EDGE_TAG = 17;

/** Writes the features that `form` gives to a word from its place; returns how many. */
export const formFeatures = (
  features: Uint32Array,
  form: SyntaxForm,
  { index }: Place,
  register: number,
): number => {
  let count = 0;
  if (index === 0) for (const feature of form.own) features[count++] = feature;
  if (index === 1 || index === 2)
    for (const feature of form.near) features[count++] = mix(19 + index, feature);
  if (index > 2) {
    features[count++] = mix(26 + index, form.word);
    features[count++] = mix(28 + index, form.fine);
  }
  return doubled(features, 0, count, register);
};

/** A register's own copy of each feature: what it adds to or takes from what holds everywhere. */
const doubled = (features: Uint32Array, from: number, to: number, register: number): number => {
  if (register === 0) return to;
  let count = to;
  for (let f = from; f < to; f++) features[count++] = mix(50 + register, features[f] ?? 0);
  return count;
};

/** Where a tag is wanted, and whose habits to follow. */
export interface TagPlace {
  readonly i: number;
  readonly register: number;
}

/** Writes the features of several words or tags together; `tags[0, i)` are decided. */
export const contextFeatures = (
  features: Uint32Array,
  forms: readonly SyntaxForm[],
  tags: Uint8Array,
  { i, register }: TagPlace,
): number => {
  const own = forms[i] ?? EDGE_FORM;
  const before = forms[i - 1] ?? EDGE_FORM;
  const after = forms[i + 1] ?? EDGE_FORM;
  const previous = i > 0 ? (tags[i - 1] ?? EDGE_TAG) : EDGE_TAG;
  const second = i > 1 ? (tags[i - 2] ?? EDGE_TAG) : EDGE_TAG;
  const cases =
    (before.capitalised ? 1 : 0) +
    (own.capitalised ? 2 : 0) +
    (after.capitalised ? 4 : 0) +
    (i === 0 ? 8 : 0);
  let count = 0;
  const push = (template: number, value: number): void => {
    features[count++] = mix(template, value);
  };
  push(22, previous);
  push(23, previous * 32 + second);
  push(24, mix(previous, own.word));
  push(25, mix(previous, own.fine));
  push(26, mix(previous, after.word));
  push(27, mix(own.word, after.word));
  push(28, mix(before.word, own.word));
  push(33, cases);
  push(34, mix(cases, previous));
  push(35, mix(cases, own.word));
  push(36, mix(own.affix, mix(previous, after.coarse)));
  push(37, mix(before.coarse, own.coarse));
  push(38, mix(own.coarse, after.coarse));
  push(39, mix(own.affix, mix(previous, after.affix)));
  return doubled(features, 0, count, register);
};

/** All features of word `i`, for training. */
export const tagFeatures = (
  features: Uint32Array,
  forms: readonly SyntaxForm[],
  tags: Uint8Array,
  place: TagPlace,
): number => {
  let count = contextFeatures(features, forms, tags, place);
  for (const around of PLACES) {
    const form = forms[place.i + around.offset] ?? EDGE_FORM;
    count += formFeatures(features.subarray(count), form, around, place.register);
  }
  return count;
};
