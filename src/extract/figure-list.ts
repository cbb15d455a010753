// Finds what a line of a list or table is about: the name that opens it, or the heading above.
import { between, type FigureContext, type Reference } from './figure-context.ts';

const LIST_MARK = /^\s*(?:[-•*–]|\d+[.)])\s/;
const HEADING_REACH = 10;
const SHORT_LINE = 90;

/** "- Desa Talang, Kecamatan Lubuk: 31 KK" → the village; "- Harga saham: Rp 432" below "8. PT Jaya Tbk" → the company. */
export const listTopic = (context: FigureContext): Reference | undefined =>
  openingName(context) ?? listHeading(context);

/** The name that opens the line, a colon between it and the figure. */
const openingName = (context: FigureContext): Reference | undefined => {
  const { discourse, quantity, view } = context;
  const block = discourse.document.article.blocks[view.sentence.block];
  const [first] = view.references;
  if (!block || !first || first.mention.end > quantity.start) return undefined;
  if (!/^[-•*–\d.)\s]*$/.test(between(context, block.start, first.mention.start))) return undefined;
  return /^[^.:"“”]{0,90}:[^,.:]{0,25}$/.test(between(context, first.mention.end, quantity.start))
    ? first
    : undefined;
};

/** The list line names the measure, the line above the thing; undefined where the figure stands in no such line. */
const listHeading = (context: FigureContext): Reference | undefined => {
  const { discourse, quantity, view, earlier } = context;
  const { article } = discourse.document;
  const block = article.blocks[view.sentence.block];
  if (!block || !LIST_MARK.test(`${between(context, block.start, Math.min(block.end, block.start + 8))} `))
    return undefined;
  if (!between(context, block.start, quantity.start).includes(':')) return undefined;
  if (view.references.some(({ mention }) => mention.end <= quantity.start)) return undefined;
  for (const other of earlier.slice(-HEADING_REACH).reverse()) {
    const heading = article.blocks[other.sentence.block];
    const [only] = other.references;
    const short = heading !== undefined && heading.end - heading.start < SHORT_LINE;
    if (only && short && !between(context, heading.start, only.mention.start).includes(':')) return only;
  }
  return undefined;
};

/** A short line that is no sentence: "Emas 5 gram: Rp 9 juta". */
export const isLine = (context: FigureContext): boolean => {
  const { discourse, view } = context;
  const block = discourse.document.article.blocks[view.sentence.block];
  if (!block || block.end - block.start >= SHORT_LINE) return false;
  return !/[.!?"”]/.test(between(context, block.end - 1, block.end));
};
