// Marks the very words that say a fact, over whatever markup they cross.
import type { Offsets } from '../../graph/page-article.ts';

const NAME = 'evidence';

/** Lights a stretch of the article's text, or none; a browser without the Highlight API shows the sentence alone. */
export const markEvidence = (panel: HTMLElement, stretch: Offsets | undefined): void => {
  if (!('highlights' in CSS)) return;
  CSS.highlights.delete(NAME);
  const range = stretch && rangeOf(panel, stretch);
  if (range) CSS.highlights.set(NAME, new Highlight(range));
};

const rangeOf = (panel: HTMLElement, [start, end]: Offsets): Range | undefined => {
  const blocks = [...panel.querySelectorAll<HTMLElement>('[data-start]')];
  const block = blocks.findLast((candidate) => Number(candidate.dataset['start']) <= start);
  const offset = Number(block?.dataset['start'] ?? 0);
  const from = block && placeIn(block, start - offset);
  const to = block && placeIn(block, end - offset);
  if (!from || !to) return undefined;
  const range = new Range();
  range.setStart(...from);
  range.setEnd(...to);
  return range;
};

const placeIn = (block: HTMLElement, offset: number): [Text, number] | undefined => {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    if (left <= node.length) return [node, left];
    left -= node.length;
  }
  return undefined;
};
