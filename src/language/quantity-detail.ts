// Reads what stands around an amount: how exact it is, and what it is told for ("per bulan").
import type { Comparator } from '../model/comparator.ts';
import type { Span } from '../model/span.ts';
import { phraseAt, phraseBefore } from './phrases.ts';
import { type QuantityContext, unitAt } from './quantity-amount.ts';
import { countedEnd } from './quantity-counted.ts';

/** "sekitar", "lebih dari" before the amount; "-an", "lebih" after it. */
export const comparatorOf = (context: QuantityContext, first: number, end: number): Comparator => {
  const { lower, lexicon, begin } = context;
  const after = phraseAt(lexicon.comparatorsAfter, lower, end, context.end);
  const before = phraseBefore(lexicon.comparatorsBefore, lower, first, begin);
  return before?.value ?? after?.value ?? 'Exactly';
};

/** "per bulan", "/hari", "setiap tahun": the unit code of what the amount is told for. */
export const rateAt = (context: QuantityContext, end: number): { readonly per?: string } => {
  const mark = context.lower[end] ?? '';
  if (mark !== 'per' && mark !== '/' && mark !== 'setiap' && mark !== 'tiap') return {};
  const unit = unitAt(context, end + 1);
  if (unit) return { per: unit.value };
  const noun = countedEnd(context, end + 1);
  return noun > end + 1 && mark !== 'setiap' ? { per: context.exact.slice(end + 1, noun).join(' ') } : {};
};

/** From the first token to the one before `end`. */
export const spanOf = ({ tokens }: QuantityContext, first: number, end: number): Span => ({
  start: tokens[first]?.start ?? 0,
  end: tokens[end - 1]?.end ?? 0,
});
