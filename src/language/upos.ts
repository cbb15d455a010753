// The universal parts of speech (universaldependencies.org/u/pos).

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
