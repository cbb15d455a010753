// Shows what evidence stands in: the sentence, or the sentences, of the text that hold it.
import { hull, overlaps, type Span } from '../model/span.ts';
import { codePointText } from '../rdf/code-points.ts';
import { paragraphsOf } from '../text/lines.ts';
import { sentenceEnds } from '../text/sentences.ts';
import { type AbbreviationLexicon, tokenize } from '../text/tokens.ts';

/** A stretch of a text, and where the evidence stands in it (UTF-16 code units of `text`). */
export interface Setting {
  readonly text: string;
  readonly evidence: Span;
}

/** `place` counts in code points, as RDF does; undefined where the words there are not `exact`, so another text is at hand. */
export const settingOf = (
  text: string,
  place: Span & { readonly exact: string },
  lexicon: AbbreviationLexicon,
): Setting | undefined => {
  const points = codePointText(text);
  if (points.slice(place) !== place.exact) return undefined;
  const start = points.slice({ start: 0, end: place.start }).length;
  const evidence = { start, end: start + place.exact.length };
  const shown = hull(evidence, ...sentencesAround(text, evidence, lexicon));
  return {
    text: text.slice(shown.start, shown.end),
    evidence: { start: evidence.start - shown.start, end: evidence.end - shown.start },
  };
};

const sentencesAround = (text: string, evidence: Span, lexicon: AbbreviationLexicon): readonly Span[] =>
  paragraphsOf(text)
    .filter((paragraph) => overlaps(paragraph, evidence))
    .flatMap((paragraph) => sentencesIn(text, paragraph, lexicon))
    .filter((sentence) => overlaps(sentence, evidence));

const sentencesIn = (text: string, paragraph: Span, lexicon: AbbreviationLexicon): readonly Span[] => {
  const tokens = tokenize(text, paragraph, lexicon);
  const ends = sentenceEnds(text, tokens, lexicon);
  return ends.map((end, i) => ({
    start: tokens[ends[i - 1] ?? 0]?.start ?? paragraph.start,
    end: tokens[end - 1]?.end ?? paragraph.end,
  }));
};
