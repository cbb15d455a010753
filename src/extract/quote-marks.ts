// Pairs the quotation marks of each paragraph: curly or straight, nested, unclosed, without their opening mark.
import type { Block } from '../model/article.ts';
import type { Discourse } from './discourse.ts';

/** A stretch between marks, in token indices. */
export interface MarkedSpan {
  /** The opening mark; the token before the content where the mark is missing. */
  readonly open: number;
  /** The closing mark; one past the content where the mark is missing. */
  readonly close: number;
  /** False where the paragraph ends before a closing mark. */
  readonly closed: boolean;
  /** Tokens of the paragraph. */
  readonly first: number;
  readonly last: number;
}

const OPENING = new Set(['“', '„', '«', '‟']);
const CLOSING = new Set(['”', '»']);
const STRAIGHT = new Set(['"', '″', '＂']);

export const isQuoteMark = (form: string | undefined): boolean =>
  form !== undefined && (OPENING.has(form) || CLOSING.has(form) || STRAIGHT.has(form));

/** Outermost pairs in text order, paragraph by paragraph. Linear. */
export const markedSpans = (discourse: Discourse): readonly MarkedSpan[] =>
  paragraphsOf(discourse).flatMap(({ first, last }) => pairsIn(discourse, first, last));

const paragraphsOf = ({
  document,
}: Discourse): readonly { readonly first: number; readonly last: number }[] => {
  const ranges: { first: number; last: number }[] = [];
  let block: Block | undefined;
  for (const sentence of document.sentences) {
    const own = document.article.blocks[sentence.block];
    const range = ranges.at(-1);
    if (own === block && range) range.last = sentence.lastToken;
    else ranges.push({ first: sentence.firstToken, last: sentence.lastToken });
    block = own;
  }
  return ranges;
};

const pairsIn = (discourse: Discourse, first: number, last: number): readonly MarkedSpan[] => {
  const spans: MarkedSpan[] = [];
  let open: number | undefined;
  let depth = 0;
  for (let i = first; i < last; i++) {
    const act = actOf(discourse, i, open !== undefined);
    if (act === 'none') continue;
    if (act === 'open') {
      if (open === undefined) open = i;
      depth++;
    } else if (open === undefined) {
      if (spans.length === 0) spans.push({ open: first - 1, close: i, closed: true, first, last });
    } else if (--depth === 0) {
      spans.push({ open, close: i, closed: true, first, last });
      open = undefined;
    }
  }
  if (open !== undefined) spans.push({ open, close: last, closed: false, first, last });
  return spans;
};

const actOf = ({ exact, tokens }: Discourse, i: number, inside: boolean): 'open' | 'close' | 'none' => {
  const form = exact[i] ?? '';
  if (OPENING.has(form)) return 'open';
  if (CLOSING.has(form)) return 'close';
  if (!STRAIGHT.has(form) || tokens[i - 1]?.shape === 'number')
    return STRAIGHT.has(form) && inside ? 'close' : 'none';
  if (inside) return 'close';
  const gluedBefore =
    tokens[i - 1]?.end === tokens[i]?.start && /[\p{L}\p{N},.?!]$/u.test(exact[i - 1] ?? '');
  const gluedAfter = tokens[i]?.end === tokens[i + 1]?.start;
  return gluedBefore && !gluedAfter ? 'close' : 'open';
};
