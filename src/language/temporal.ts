// Finds dates and times in a document and resolves them against the article's date, never against a clock.
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Segmented, Sentence, TemporalExpression } from '../model/document.ts';
import { readIsoDay } from './calendar.ts';
import { phraseBefore } from './phrases.ts';
import { readClock } from './temporal-clock.ts';
import { readCalendarDate } from './temporal-dates.ts';
import type { TemporalLexicon } from './temporal-lexicon.ts';
import type { TimeContext, TimeRead } from './temporal-read.ts';
import { readRelative } from './temporal-relative.ts';
import { tokenForms } from './token-forms.ts';

export interface FoundTimes {
  /** Sorted, non-overlapping. */
  readonly times: readonly TemporalExpression[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Dates and times with their ISO values: "Rabu (8/11/2023)" → 2023-11-08, "Hingga Juni 2023" → 2023-06, until.
 * A relative time ("kemarin") needs `articleDate` (xsd:date or xsd:dateTime) and is left out without it.
 * Where a weekday does not fit its date, the date stands and a diagnostic says so. Linear in the text's length.
 */
export const findTimes = (
  document: Segmented,
  lexicon: TemporalLexicon,
  articleDate?: string,
): FoundTimes => {
  const { exact, lower } = tokenForms(document);
  const today = articleDate === undefined ? undefined : readIsoDay(articleDate);
  const shared = { exact, lower, tokens: document.tokens, lexicon, today };
  const times: TemporalExpression[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const sentence of document.sentences) {
    for (const read of readSentence(shared, sentence)) {
      const time = expressionOf(read, shared, sentence);
      if (!time) continue;
      times.push(time);
      if (read.clash !== undefined) diagnostics.push(clashOf(read, time));
    }
  }
  return { times, diagnostics };
};

type SharedContext = Omit<TimeContext, 'begin' | 'end' | 'day'>;

const readSentence = (shared: SharedContext, sentence: Sentence): readonly TimeRead[] => {
  const reads: TimeRead[] = [];
  let context: TimeContext = {
    ...shared,
    begin: sentence.firstToken,
    end: sentence.lastToken,
    day: undefined,
  };
  let i = sentence.firstToken;
  while (i < sentence.lastToken) {
    const found = opensTime(context, i)
      ? (readCalendarDate(context, i) ?? readRelative(context, i) ?? readClock(context, i))
      : undefined;
    if (!found || found.length === 0) {
      i++;
      continue;
    }
    reads.push(...found);
    const day = found.findLast((read) => read.precision === 'day')?.value;
    if (day !== undefined) context = { ...context, day };
    i = Math.max(i + 1, ...found.map((read) => read.last));
  }
  return reads;
};

const opensTime = ({ tokens, lower, lexicon }: TimeContext, i: number): boolean =>
  tokens[i]?.shape === 'number' || lexicon.openers.has(lower[i] ?? '');

const expressionOf = (
  read: TimeRead,
  { tokens, lexicon, lower }: SharedContext,
  sentence: Sentence,
): TemporalExpression | undefined => {
  const first = tokens[read.first];
  const last = tokens[read.last - 1];
  if (!first || !last) return undefined;
  const { value, precision, anchor } = read;
  const role =
    read.role ?? phraseBefore(lexicon.prepositions, lower, read.first, sentence.firstToken)?.value ?? 'at';
  return { start: first.start, end: last.end, value, precision, anchor, role };
};

const clashOf = (read: TimeRead, { start, end, value }: TemporalExpression): Diagnostic => ({
  severity: 'warning',
  code: 'weekday-mismatch',
  message: `${value} is no ${read.clash}; the printed date stands`,
  span: { start, end },
});
