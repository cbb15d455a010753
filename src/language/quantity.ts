// Finds quantities written with digits: numbers with their unit or counted noun, comparator and rate.
import type { Quantity, Segmented, Sentence } from '../model/document.ts';
import { bySpan, type Span } from '../model/span.ts';
import { type QuantityContext, readAmount } from './quantity-amount.ts';
import type { QuantityLexicon } from './quantity-lexicon.ts';
import { readPair } from './quantity-pair.ts';
import { readSingle } from './quantity-single.ts';
import { tokenForms } from './token-forms.ts';

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
