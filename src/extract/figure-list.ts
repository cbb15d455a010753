// Finds the heading that a line of a list belongs to: "8. PT Jaya Tbk" above "- Harga saham: Rp 432".
import { between, type FigureContext, type Reference } from './figure-context.ts';

const LIST_MARK = /^\s*(?:[-•*–]|\d+[.)])\s/;
const HEADING_REACH = 10;

/** The list line names the measure, the line above the thing; undefined where the figure stands in no such line. */
export const listHeading = (context: FigureContext): Reference | undefined => {
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
    const short = heading !== undefined && heading.end - heading.start < 90;
    if (only && short && !between(context, heading.start, only.mention.start).includes(':')) return only;
  }
  return undefined;
};
