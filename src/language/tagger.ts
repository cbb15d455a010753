// Gives every word its universal part of speech, left to right, by a linear model.
import { hashText, mix } from './hash.ts';
import { bestClass, type LinearModel, scoreInto } from './linear-model.ts';
import type { SyntaxForm } from './syntax-forms.ts';

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

const EDGE = UPOS.length;
const EDGE_WORD = hashText('\u0000edge');
const EDGE_NEAR = Uint32Array.of(mix(1, EDGE_WORD));

/** No token has more features. */
export const MOST_TAG_FEATURES = 128;

const edge = (forms: readonly SyntaxForm[], i: number): SyntaxForm | undefined => forms[i];

/** Where a tag is wanted, and whose habits to follow (see `register.ts`; 0 = nobody's). */
export interface TagPlace {
  readonly i: number;
  readonly register: number;
}

/** Writes the features of word `i` into `features`; returns how many. `tags[0, i)` are decided. */
export const tagFeatures = (
  features: Uint32Array,
  forms: readonly SyntaxForm[],
  tags: Uint8Array,
  { i, register }: TagPlace,
): number => {
  const own = forms[i];
  if (!own) return 0;
  let count = 0;
  const push = (template: number, value: number): void => {
    features[count++] = mix(template, value);
  };
  for (const feature of own.own) features[count++] = feature;
  const before = edge(forms, i - 1);
  const after = edge(forms, i + 1);
  for (const feature of before?.near ?? EDGE_NEAR) push(20, feature);
  for (const feature of after?.near ?? EDGE_NEAR) push(21, feature);
  const previous = i > 0 ? (tags[i - 1] ?? EDGE) : EDGE;
  const second = i > 1 ? (tags[i - 2] ?? EDGE) : EDGE;
  const w = own.word;
  const wBefore = before?.word ?? EDGE_WORD;
  const wAfter = after?.word ?? EDGE_WORD;
  push(22, previous);
  push(23, previous * 32 + second);
  push(24, mix(previous, w));
  push(25, mix(previous, own.fine));
  push(26, mix(previous, wAfter));
  push(27, mix(w, wAfter));
  push(28, mix(wBefore, w));
  push(29, edge(forms, i - 2)?.word ?? EDGE_WORD);
  push(30, edge(forms, i + 2)?.word ?? EDGE_WORD);
  push(31, edge(forms, i - 2)?.fine ?? EDGE_WORD);
  push(32, edge(forms, i + 2)?.fine ?? EDGE_WORD);
  const cases =
    (before?.capitalised ? 1 : 0) +
    (own.capitalised ? 2 : 0) +
    (after?.capitalised ? 4 : 0) +
    (i === 0 ? 8 : 0);
  push(33, cases);
  push(34, mix(cases, previous));
  push(35, mix(cases, w));
  push(36, mix(own.affix, mix(previous, after?.coarse ?? EDGE_WORD)));
  push(37, mix(before?.coarse ?? EDGE_WORD, own.coarse));
  push(38, mix(own.coarse, after?.coarse ?? EDGE_WORD));
  push(39, mix(own.affix, mix(previous, after?.affix ?? EDGE_WORD)));
  if (register === 0) return count;
  const plain = count;
  for (let f = 0; f < plain; f++) features[count++] = mix(50 + register, features[f] ?? 0);
  return count;
};

/** Tag indices of the words of one sentence. */
export const tagForms = (model: LinearModel, forms: readonly SyntaxForm[], register: number): Uint8Array => {
  const tags = new Uint8Array(forms.length);
  const features = new Uint32Array(MOST_TAG_FEATURES);
  const scores = new Int32Array(UPOS.length);
  for (let i = 0; i < forms.length; i++) {
    const count = tagFeatures(features, forms, tags, { i, register });
    scoreInto(scores, model, features, count);
    tags[i] = bestClass(scores, UPOS.length);
  }
  return tags;
};
