// Reads a plain text laid out like a news article: headline, standfirst, bylines, captions, dateline, report, promotions.
import { textOf } from '../model/span.ts';
import { type ArticleDraft, stated } from './draft.ts';
import { deriveHeadline } from './headline.ts';
import { layOutPage } from './layout.ts';
import { paragraphsOf } from './lines.ts';
import type { ReaderLexicon } from './reader-lexicon.ts';

/** The article of a whole file's text; offsets count in its NFC. A text without any such layout is an article too. */
export const readPlain = (source: string, lexicon: ReaderLexicon): ArticleDraft => {
  const text = source.normalize('NFC');
  const layout = layOutPage(text, paragraphsOf(text), lexicon);
  const { byline, place, outlet } = layout;
  const headline = layout.blocks.find((block) => block.kind === 'headline');
  const printed = outlet && textOf(text, outlet);
  return {
    headline: headline ? textOf(text, headline) : deriveHeadline(text.slice(layout.reportStart)),
    authors: byline.authors,
    editors: byline.editors,
    ...stated({
      publisher: byline.publisher ?? (printed && (lexicon.outlets.named(printed) ?? printed)),
      datePublished: byline.published ?? layout.day,
      dateModified: byline.modified,
    }),
    ...(place && { dateline: textOf(text, place), datelineSpan: place }),
    text,
    blocks: layout.blocks,
  };
};
