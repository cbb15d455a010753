// Finds quantities written with digits: numbers with their unit or counted noun, comparator and rate.
import type { Comparator } from '../model/comparator.ts';
import type { Quantity, Segmented, Sentence } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { bySpan } from '../model/span.ts';
import { phraseAt, phraseBefore } from './phrases.ts';
import { type Amount, amountValue, type QuantityContext, readAmount, unitAt } from './quantity-amount.ts';
import { contextBefore, countedEnd, counts } from './quantity-counted.ts';
import type { QuantityLexicon } from './quantity-lexicon.ts';
import { isCapitalised, tokenForms } from './token-forms.ts';

const RANGES = new Set(['-', '–', '—', '--', 'hingga', 'sampai', 's.d.', 's/d', 'ke']);
const DASHES = new Set(['-', '–', '—', '--']);
const LISTS = new Set(['dan', 'atau', 'x', '×']);
const OLDEST = 110;

/**
 * Every quantity of the document, sorted by start: "Rp 1,5 triliun" → 1500000000000 IDR, "25.337 Pekerja Migran
 * Indonesia" → 25337 count. A range is two: "4,25-4,50%" → at least 4.25 (over the whole range), at most 4.5 (over its
 * upper end). Numbers inside `covered` (times, names) are none. Linear in the text's length.
 */
export const findQuantities = (
  document: Segmented,
  lexicon: QuantityLexicon,
  covered: readonly Span[] = [],
): readonly Quantity[] => {
  const forms = tokenForms(document);
  const taken = coveredTokens(document, covered.toSorted(bySpan));
  const found: Quantity[] = [];
  let from = 0;
  for (const [i, sentence] of document.sentences.entries()) {
    const context: QuantityContext = {
      ...forms,
      tokens: document.tokens,
      lexicon,
      begin: sentence.firstToken,
      end: endOf(document, i),
      isTaken: (token) => taken[token] === 1,
    };
    from = readSentence(context, { ...sentence, firstToken: Math.max(from, sentence.firstToken) }, found);
  }
  return found.sort(bySpan);
};

/** Token → 1 where one of the spans, sorted by start, touches it. */
const coveredTokens = ({ tokens }: Segmented, spans: readonly Span[]): Uint8Array => {
  const covered = new Uint8Array(tokens.length);
  let i = 0;
  for (const span of spans) {
    while ((tokens[i]?.end ?? Number.POSITIVE_INFINITY) <= span.start) i++;
    for (let k = i; (tokens[k]?.start ?? Number.POSITIVE_INFINITY) < span.end; k++) covered[k] = 1;
  }
  return covered;
};

/** One past the sentence's last token; of the next sentence where scraping has broken a number between them. */
const endOf = ({ sentences, tokens, article }: Segmented, i: number): number => {
  const [own, next] = [sentences[i], sentences[i + 1]];
  const first = tokens[next?.firstToken ?? -1];
  const before = tokens[(own?.lastToken ?? 0) - 2];
  if (!own || !next || !first || before?.shape !== 'number' || first.shape !== 'number')
    return own?.lastToken ?? 0;
  const parts = article.text.slice(before.start, first.end);
  return /^\d{1,3}\.\n\s*\d{3}$/.test(parts) ? next.lastToken : own.lastToken;
};

/** Reads the sentence's quantities into `found`; gives the token to go on from. */
const readSentence = (context: QuantityContext, sentence: Sentence, found: Quantity[]): number => {
  const { tokens } = context;
  let i = sentence.firstToken;
  while (i < sentence.lastToken) {
    const amount = tokens[i]?.shape === 'number' ? readAmount(context, i) : undefined;
    if (!amount) {
      i++;
      continue;
    }
    const pair = readPair(context, amount);
    const read = pair ?? readSingle(context, amount);
    found.push(...(read?.quantities ?? []));
    i = Math.max(i + 1, read?.next ?? amount.number + 1);
  }
  return i;
};

interface Read {
  readonly quantities: readonly Quantity[];
  /** The token to go on from. */
  readonly next: number;
}

/** "3-5 orang", "Rp 500 ribu hingga Rp 1 juta", "40,8 dan 82,2 persen": two amounts, the unit perhaps with the last. */
const readPair = (context: QuantityContext, lower: Amount): Read | undefined => {
  const { exact } = context;
  const joint = exact[lower.last] === '-' && exact[lower.last + 1] === '-' ? 2 : 1;
  const join = context.lower[lower.last] ?? '';
  const range = RANGES.has(join);
  if (!range && !LISTS.has(join)) return undefined;
  const upper = amountFrom(context, lower.last + joint);
  if (!upper) return undefined;
  const shared = share(lower, upper);
  const upperUnit = upper.unit ?? (lower.signed ? lower.unit : undefined);
  const end = upperUnit === undefined ? countedEnd(context, upper.last) : upper.last;
  const counted = upperUnit === undefined && end > upper.last ? spanOf(context, upper.last, end) : undefined;
  if (shared.unit === undefined && !counted) return undefined;
  if (!range && (lower.unit !== undefined || (upperUnit === undefined && !counted))) return undefined;
  if (join === 'ke' && upperUnit === undefined) return undefined;
  if (upperUnit === undefined && !counts(context, lower.number, upper.last)) return undefined;
  if (range && Number(amountValue(shared)) >= Number(amountValue(upper))) return undefined;
  const unitCode = upperUnit ?? 'count';
  const detail = { unitCode, ...(counted ? { counted } : {}), ...rateAt(context, end) };
  const whole = spanOf(context, lower.first, end);
  const last = spanOf(context, upper.first, end);
  const about = comparatorOf(context, lower.first, end);
  const low = range && join !== 'ke' ? 'AtLeast' : about;
  const high = range && join !== 'ke' ? 'AtMost' : about;
  return {
    quantities: [
      { ...whole, value: amountValue(shared), ...detail, unitCode: shared.unit ?? 'count', comparator: low },
      { ...last, value: amountValue(upper), ...detail, comparator: high },
    ],
    next: end,
  };
};

/** The amount that begins at `at`, its currency sign included. */
const amountFrom = (context: QuantityContext, at: number): Amount | undefined => {
  for (let number = at; number < Math.min(context.end, at + 3); number++) {
    if (context.tokens[number]?.shape !== 'number') continue;
    const amount = readAmount(context, number);
    return amount && amount.first <= at ? amount : undefined;
  }
  return undefined;
};

/** What the lower end leaves to the upper: "5-10 juta", "4,7-5%". */
const share = (lower: Amount, upper: Amount): Amount => {
  const bare = lower.exponent === 0 && Number(lower.digits) <= Number(upper.digits);
  return { ...lower, unit: lower.unit ?? upper.unit, exponent: bare ? upper.exponent : lower.exponent };
};

const readSingle = (context: QuantityContext, amount: Amount): Read | undefined => {
  const { exact, lexicon, lower } = context;
  if (isInnerNumber(context, amount)) return undefined;
  if (amount.unit !== undefined) {
    const calendar =
      phraseAt(lexicon.contextAfter, lower, amount.number + 1, context.end)?.value === 'calendar';
    return calendar ? undefined : single(context, amount, amount.unit, amount.last);
  }
  if (isAge(context, amount)) return single(context, amount, 'year', amount.last);
  const range = DASHES.has(exact[amount.last] ?? '') && context.tokens[amount.last + 1]?.shape === 'number';
  return range ? { quantities: [], next: amount.last + 2 } : readCount(context, amount);
};

/** Things counted; an amount of thousands of millions with nothing counted is money in rupiah. */
const readCount = (context: QuantityContext, amount: Amount): Read | undefined => {
  const end = countedEnd(context, amount.noun);
  const counted = end > amount.noun ? spanOf(context, amount.noun, end) : undefined;
  if (amount.exponent === 0 && !counts(context, amount.number, amount.noun)) return undefined;
  const money = amount.exponent >= MONEY_EXPONENT && !(counted && !isVerb(context, amount.noun));
  if (money) return single(context, amount, 'IDR', amount.last);
  return counted
    ? single(context, amount, 'count', end, counted)
    : single(context, amount, 'count', amount.last);
};

/** "2 miliar dibayar", "2 miliar mengalir": what follows is no noun. */
const isVerb = ({ exact, lexicon }: QuantityContext, at: number): boolean =>
  /^(?:di|me)\p{Ll}{4,}/u.test(exact[at] ?? '') && !lexicon.counters.has(exact[at] ?? '');

const MONEY_EXPONENT = 9;

const single = (
  context: QuantityContext,
  amount: Amount,
  unitCode: string,
  end: number,
  counted?: Span,
): Read => ({
  quantities: [
    {
      ...spanOf(context, amount.first, end),
      value: amountValue(amount),
      unitCode,
      comparator: amount.vague ? 'About' : comparatorOf(context, amount.first, end),
      ...(counted ? { counted } : {}),
      ...rateAt(context, end),
    },
  ],
  next: end,
});

/** A number with a unit that is a label all the same: "Pasal 5 tahun", "Nomor 10 tahun 2009", "(1) hari". */
const isInnerNumber = (context: QuantityContext, amount: Amount): boolean => {
  if (amount.signed || amount.exponent > 0) return false;
  const before = contextBefore(context, amount.first);
  if (before !== 'label') return false;
  const word = context.lower[amount.first - 1] ?? '';
  return amount.unit === undefined || (STRICT_LABELS.has(word) && TIME_UNITS.has(amount.unit));
};

const STRICT_LABELS = new Set([
  'nomor',
  'no.',
  'no',
  'pasal',
  'ayat',
  'huruf',
  'rt',
  'rw',
  'pukul',
  'jam',
  'ke',
  'uu',
  'edisi',
]);
const TIME_UNITS = new Set(['year', 'month', 'day', 'hour', 'minute']);

/** "Rafi (21)", "Budi, 34, warga", "berusia 26": a number of years without the word. */
const isAge = (context: QuantityContext, amount: Amount): boolean => {
  const { exact, tokens, lower } = context;
  const at = amount.number;
  const years = Number(amount.digits);
  if (amount.exponent > 0 || !Number.isInteger(years) || years < 1 || years > OLDEST) return false;
  for (let i = at - 1; i >= Math.max(context.begin, at - 4); i--) {
    if (/^(?:ber|se)?(?:usia|umur)(?:nya)?$/.test(lower[i] ?? '')) return true;
    if (tokens[i]?.shape === 'punctuation') break;
  }
  const name = exact[at - 2];
  const after = exact[at + 1];
  const bracketed = exact[at - 1] === '(' && (after === ')' || after === ',');
  const between = exact[at - 1] === ',' && after === ',' && years > 9;
  if (!(bracketed || between) || !isCapitalised(name) || tokens[at - 2]?.shape !== 'word') return false;
  return contextBefore(context, at - 1) === undefined;
};

/** "sekitar", "lebih dari" before the amount; "-an", "lebih" after it. */
const comparatorOf = (context: QuantityContext, first: number, end: number): Comparator => {
  const { lower, lexicon, begin } = context;
  const after = phraseAt(lexicon.comparatorsAfter, lower, end, context.end);
  const before = phraseBefore(lexicon.comparatorsBefore, lower, first, begin);
  return before?.value ?? after?.value ?? 'Exactly';
};

/** "per bulan", "/hari", "setiap tahun": the unit code of what the amount is told for. */
const rateAt = (context: QuantityContext, end: number): { readonly per?: string } => {
  const mark = context.lower[end] ?? '';
  if (mark !== 'per' && mark !== '/' && mark !== 'setiap' && mark !== 'tiap') return {};
  const unit = unitAt(context, end + 1);
  if (unit) return { per: unit.value };
  const noun = countedEnd(context, end + 1);
  return noun > end + 1 && mark !== 'setiap' ? { per: context.exact.slice(end + 1, noun).join(' ') } : {};
};

const spanOf = ({ tokens }: QuantityContext, first: number, end: number): Span => ({
  start: tokens[first]?.start ?? 0,
  end: tokens[end - 1]?.end ?? 0,
});
