// Cuts a stretch of text into tokens: words, numbers, punctuation, symbols.
import type { Token, TokenShape } from '../model/document.ts';
import type { Span } from '../model/span.ts';

/** Abbreviations written with a stop ("Prof.", "dll."): the form and whether a sentence may end after it. */
export type AbbreviationLexicon = ReadonlyMap<string, { readonly ends: boolean }>;

/** Reads `data/lexicons/abbreviations.tsv`. */
export const abbreviationLexicon = (rows: readonly Readonly<Record<string, string>>[]): AbbreviationLexicon =>
  new Map(rows.map((row) => [row['form'] ?? '', { ends: row['ends'] === 'yes' }]));

// "110.000", "1,5", "14.00": digits with single stops or commas between them.
const NUMBER = /\p{Nd}+(?:[.,]\p{Nd}+)*/uy;
// "Anwar", "anak-anak", "Jum'at", "COVID-19", "Liputan6": hyphens and apostrophes only between letters or digits.
const WORD = /\p{L}[\p{L}\p{M}\p{N}]*(?:[-‐‑'’ʼ][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/uy;
// "S.H.", "M.Si.", "a.n.", "R.A.": short pieces, each with its stop.
const DOTTED = /\p{L}{1,3}(?:\.\p{L}{1,4})+\.?/uy;
// ".com", ".co.id": what turns the word before it into a site's name.
const DOMAIN = /(?:\.[a-z]{2,4})?\.(?:com|co|id|net|org|go|ac|tv|info|news|io|app)(?![\p{L}\p{N}])/iuy;
// "US$", "S$", "Rp": a currency that stands against its number.
const CURRENCY_WORD = /(?:Rp|IDR|USD|US|AU|S|A|HK|RM)(?=\$|\p{Nd})/uy;
const ELLIPSIS = /\.{2,}|…/uy;
const SPACE = /[\s\u200b\u200e\u200f\ufeff\u00ad]+/uy;
const PUNCTUATION = /\p{P}/u;
// "KPK-nya", "OTT-ku": a clitic hung on an abbreviation is a token of its own.
const HUNG_CLITIC = /^(\p{Lu}[\p{Lu}\p{N}]+)-(?:nya|ku|mu|lah|kah)$/u;
// "juta-Rp": the currency of a range's upper end is no part of the scale word before it.
const BEFORE_CURRENCY = /^(\p{L}+)-(?:Rp|US)$/u;
// "22 miliar6. Lembaga", "36.189.0003. Ditjen": the number of the next list item, its line break lost, is no part of it.
const BEFORE_ITEM = /^(\p{Ll}{3,}|\p{Nd}{1,3}(?:\.\p{Nd}{3})+)\p{Nd}{1,2}$/u;
const ITEM_STOP = /\.\s+\p{Lu}/uy;
const INITIAL = /^\p{Lu}$/u;

/** Tokens of the stretch, sorted; together they hold every character of it that is not white space. */
export const tokenize = (text: string, { start, end }: Span, lexicon: AbbreviationLexicon): Token[] => {
  const tokens: Token[] = [];
  let at = start;
  while (at < end) {
    const space = match(SPACE, text, at, end);
    if (space > at) {
      at = space;
      continue;
    }
    const token = tokenAt(text, at, end, lexicon);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
};

const tokenAt = (text: string, at: number, end: number, lexicon: AbbreviationLexicon): Token => {
  const currency = match(CURRENCY_WORD, text, at, end);
  if (currency > at) return token(at, currency, 'symbol');
  const word = wordEnd(text, at, end, lexicon);
  if (word > at) return token(at, word, 'word');
  const number = match(NUMBER, text, at, end);
  if (number > at) return token(at, beforeItem(text, at, number, end), 'number');
  const ellipsis = match(ELLIPSIS, text, at, end);
  if (ellipsis > at) return token(at, ellipsis, 'punctuation');
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return token(
    at,
    Math.min(end, at + character.length),
    PUNCTUATION.test(character) ? 'punctuation' : 'symbol',
  );
};

/** Where the word at `at` ends, its own stops and domain included; `at` where no word starts. */
const wordEnd = (text: string, at: number, end: number, lexicon: AbbreviationLexicon): number => {
  const plain = match(WORD, text, at, end);
  if (plain === at) return at;
  const domain = match(DOMAIN, text, plain, end);
  if (domain > plain) return domain;
  const word = text.slice(at, plain);
  const hung = HUNG_CLITIC.exec(word);
  if (hung?.[1]) return at + hung[1].length;
  const scale = BEFORE_CURRENCY.exec(word);
  if (scale?.[1]) return at + scale[1].length;
  if (text[plain] !== '.') return plain;
  const item = beforeItem(text, at, plain, end);
  if (item < plain) return item;
  const dotted = match(DOTTED, text, at, end);
  if (dotted > plain + 1) return dotted;
  const stops = INITIAL.test(word) || lexicon.has(`${word}.`);
  return stops && plain < end && text[plain + 1] !== '.' ? plain + 1 : plain;
};

/** Where a word or number ends that the number of the next list item hangs on, else `stop`. */
const beforeItem = (text: string, at: number, stop: number, end: number): number => {
  const whole = BEFORE_ITEM.exec(text.slice(at, stop))?.[1];
  return whole && match(ITEM_STOP, text, stop, end) > stop ? at + whole.length : stop;
};

const match = (pattern: RegExp, text: string, at: number, end: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? Math.min(pattern.lastIndex, end) : at;
};

const token = (start: number, end: number, shape: TokenShape): Token => ({ start, end, shape });
