// A sentence as the parser sees it: its words without the marks, which only show where they stood.
import { mix } from './hash.ts';
import type { SyntaxForm } from './syntax-forms.ts';
import { UPOS } from './tagger.ts';

const PUNCT = UPOS.indexOf('PUNCT');

/** Bits of `marks`: what stood in a gap between two words. */
export const COMMA = 1;
export const STOP = 2;
export const COLON = 4;
export const QUOTE = 8;
export const OPENING = 16;
export const CLOSING = 32;
export const DASH = 64;
export const OTHER = 128;

const BIT_OF_KIND = [0, COMMA, STOP, STOP, COLON, QUOTE, OPENING, CLOSING, DASH, OTHER];

/** Parallel arrays over the words that are no marks; one more node at the end is the root, one after it nothing. */
export interface ParserInput {
  readonly n: number;
  /** Which treebank's habits to follow, 0 = none; see `register.ts`. */
  readonly register: number;
  /** Position of each word among all words of the sentence. */
  readonly places: Int32Array;
  readonly tag: Uint32Array;
  readonly word: Uint32Array;
  /** Tag and affixes: tells "membuat" from "dibuat" and "pembuatan". */
  readonly kind: Uint32Array;
  /** The word where it is a function word, else `kind`. */
  readonly role: Uint32Array;
  readonly fine: Uint32Array;
  readonly coarse: Uint32Array;
  /** What stood right before word i; entry n is what stood after the last. */
  readonly marks: Uint8Array;
  /** How many gaps before word i held a comma, stop, colon or dash. */
  readonly breaks: Uint16Array;
}

const FUNCTION_TAGS = new Set(
  ['ADP', 'AUX', 'CCONJ', 'DET', 'PART', 'PRON', 'SCONJ'].map((tag) =>
    UPOS.findIndex((upos) => upos.startsWith(tag)),
  ),
);
const ROOT_ATOM = 0x51ed270b;
const NO_ATOM = 0x2545f491;

/** Leaves the marks out; if all are marks, the sentence is empty (n = 0). */
export const parserInput = (
  forms: readonly SyntaxForm[],
  tags: Uint8Array,
  register: number,
): ParserInput => {
  let n = 0;
  for (const tag of tags) if (tag !== PUNCT) n++;
  const input = emptyInput(n, register);
  let i = 0;
  let marks = 0;
  let breaks = 0;
  for (let place = 0; place < forms.length; place++) {
    const form = forms[place];
    const tag = tags[place] ?? 0;
    if (!form) continue;
    if (tag === PUNCT) {
      marks |= BIT_OF_KIND[form.mark] ?? OTHER;
      continue;
    }
    if (marks & (COMMA | STOP | COLON | DASH)) breaks++;
    const kind = mix(tag + 1, form.affix);
    input.places[i] = place;
    input.tag[i] = tag + 1;
    input.word[i] = form.word;
    input.kind[i] = kind;
    input.role[i] = FUNCTION_TAGS.has(tag) ? form.word : kind;
    input.fine[i] = form.fine;
    input.coarse[i] = form.coarse;
    input.marks[i] = marks;
    input.breaks[i] = breaks;
    marks = 0;
    i++;
  }
  input.marks[n] = marks;
  input.breaks[n] = breaks;
  return input;
};

const emptyInput = (n: number, register: number): ParserInput => {
  const atoms = (): Uint32Array => {
    const array = new Uint32Array(n + 2);
    array[n] = ROOT_ATOM;
    array[n + 1] = NO_ATOM;
    return array;
  };
  return {
    n,
    register,
    places: new Int32Array(n),
    tag: atoms(),
    word: atoms(),
    kind: atoms(),
    role: atoms(),
    fine: atoms(),
    coarse: atoms(),
    marks: new Uint8Array(n + 2),
    breaks: new Uint16Array(n + 2),
  };
};
