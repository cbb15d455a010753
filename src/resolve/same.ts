// Whether two forms of one type can name the same thing, judged by their spellings alone.
import type { EntityType } from '../model/entity.ts';
import { abbreviates } from './abbreviation.ts';
import type { Form } from './forms.ts';
import { oneEditApart } from './spelling.ts';

/** Words of `data/lexicons/class-words.tsv`: what a thing is, not which ("Prefektur", "PT", "Partai"). */
export interface ClassWords {
  /** Folded word → its kind: "area" may be left off a place, "legal" off a company, "party" … */
  readonly kinds: ReadonlyMap<string, string>;
  /** Folded words that open the names of many organisations ("Polres", "Kementerian"): what follows tells them apart. */
  readonly heads: ReadonlySet<string>;
  /** Folded name variants: "moh" → "muhammad". */
  readonly variants: ReadonlyMap<string, string>;
  /** Folded short word → what it stands for, in names of everything but people: "pemprov" → "pemerintah provinsi". */
  readonly longWords: ReadonlyMap<string, string>;
}

/** How well `short` fits as another form of `long`, [0, 1]; 0 is not at all. */
export const sameScore = (short: Form, long: Form, words: ClassWords): number => {
  if (short.type !== long.type) return 0;
  if (short.words.join(' ') === long.words.join(' ')) return 1;
  const score = SCORERS[short.type](short, long, words);
  return score > 0 ? score : misspelt(short, long) ? 0.6 : 0;
};

type Scorer = (short: Form, long: Form, words: ClassWords) => number;

/** "Rina" or "R. Wulandari" for "Rina Wulandari": every word of the short form, in order, in the long one. */
const samePerson: Scorer = (short, long, { variants }) => {
  if (short.words.length > long.words.length) return 0;
  if (short.words.length === 1 && (short.words[0]?.length ?? 0) < 2) return 0;
  const plain = (word: string): string => variants.get(word) ?? word;
  let at = 0;
  let first = -1;
  for (const word of short.words) {
    const found = long.words.findIndex(
      (other, i) => i >= at && sameWord(plain(word), plain(other), short.words.length > 1),
    );
    if (found < 0) return isNickname(short, long) ? 0.5 : 0;
    if (first < 0) first = found;
    at = found + 1;
  }
  if (short.words.length > 1) return 0.95;
  return first === 0 ? 0.9 : first === long.words.length - 1 ? 0.85 : 0.8;
};

/** "Wahyu" for "Wahyudiansyah …": the front of the first name, four letters or more. */
const isNickname = (short: Form, long: Form): boolean => {
  const [name = ''] = short.words;
  return (
    short.words.length === 1 &&
    long.words.length > 1 &&
    name.length >= 4 &&
    (long.words[0] ?? '').startsWith(name)
  );
};

const sameWord = (a: string, b: string, initialsAllowed: boolean): boolean =>
  a === b || (initialsAllowed && (a.length === 1 || b.length === 1) && a[0] === b[0]);

/** "Gerindra" for "Partai Gerindra", "DPR" for "DPR RI", "Kemnaker" for its long form: what is left over must be class words. */
const sameOrganization: Scorer = (short, long, { kinds, heads }) => {
  const rest = leftOver(short.words, long.words);
  if (rest) {
    if (rest.every((word) => kinds.has(word) && kinds.get(word) !== 'area')) return 0.9;
    const first = short.words[0] ?? '';
    const distinctive = first.length > 3 && !kinds.has(first) && !heads.has(first) && long.words[0] === first;
    return distinctive ? 0.5 : 0;
  }
  const shared = short.words[0] === long.words[0] && kinds.get(short.words[0] ?? '') === 'legal' ? 1 : 0;
  const [tail, whole] = [tailOf(short.text, shared), tailOf(long.text, shared)];
  const isShort = short.words.length === shared + 1 && long.words.length > shared + 1 && isShortened(tail);
  return isShort && abbreviates(tail, whole) ? 0.7 : 0;
};

/** The name without its first `count` words: "PT DI" → "DI". */
const tailOf = (text: string, count: number): string => text.split(/\s+/u).slice(count).join(' ');

/** An abbreviation shows a capital inside, or stands in capitals alone: "DPTP", "PSSI"; "Kemnaker" is left to data and brackets. */
const isShortened = (text: string): boolean => /^[\p{Lu}\p{N}.\-/]{2,8}$/u.test(text);

/** "Aomori" for "Prefektur Aomori": only words for kinds of area may differ. */
const samePlace: Scorer = (short, long, { kinds }) => {
  const rest = leftOver(short.words, long.words);
  if (rest) return rest.every((word) => kinds.get(word) === 'area') ? 0.9 : 0;
  if (short.words.length !== long.words.length || short.words.length < 2) return 0;
  const [a, b] = [short.words[0] ?? '', long.words[0] ?? ''];
  return short.words.slice(1).join(' ') === long.words.slice(1).join(' ') &&
    oneEditApart(a, b) &&
    (kinds.has(a) || kinds.has(b))
    ? 0.9
    : 0;
};

/** "SSW" for "Specified Skilled Workers"; "Makan Bergizi Gratis" for "Program Makan Bergizi Gratis". */
const sameOther: Scorer = (short, long, { kinds }) => {
  const rest = leftOver(short.words, long.words);
  if (rest) return rest.every((word) => kinds.has(word)) ? 0.9 : 0;
  return short.words.length === 1 && isShortened(short.text) && abbreviates(short.text, long.text) ? 0.7 : 0;
};

/** "Inpres 1/2025" for "Instruksi Presiden (Inpres) No. 1 Tahun 2025": the same numbers under the same kind of law. */
const sameLaw: Scorer = (short, long, words) => {
  const [a, b] = [numbersOf(short.text), numbersOf(long.text)];
  if (a.length === 0 || a.join(' ') !== b.join(' ')) return sameOther(short, long, words);
  const [x = '', y = ''] = [short.words[0], long.words[0]];
  return x === y || abbreviates(x, long.text) || abbreviates(y, short.text) || x[0] === y[0] ? 0.9 : 0;
};

/** The numbers of a law as far as they tell it: "UU Nomor 7 Tahun 2011" → ["7", "2011"]. */
const numbersOf = (text: string): readonly string[] =>
  (text.replace(/\btentang\b.*/isu, '').match(/\d+/g) ?? []).slice(0, 3);

const SCORERS: Readonly<Record<EntityType, Scorer>> = {
  Person: samePerson,
  Organization: sameOrganization,
  Place: samePlace,
  Facility: sameOther,
  Program: sameOther,
  NamedEvent: sameOther,
  Legislation: sameLaw,
  CreativeWork: sameOther,
  Product: sameOther,
  PeopleGroup: sameOther,
};

/** The words of `long` around a contiguous run equal to `short`, if there is one. */
const leftOver = (short: readonly string[], long: readonly string[]): readonly string[] | undefined => {
  for (let at = 0; at + short.length <= long.length; at++) {
    if (short.every((word, i) => word === long[at + i]))
      return [...long.slice(0, at), ...long.slice(at + short.length)];
  }
  return undefined;
};

/**
 * Two names of as many words, at least two, that differ by one edit in one word of five letters or more; or persons of
 * one name of eight letters or more, "Affifuddin" and "Afifuddin".
 */
const misspelt = (a: Form, b: Form): boolean => {
  if (a.words.length !== b.words.length) return false;
  const [x = '', y = ''] = [a.words[0], b.words[0]];
  if (a.words.length < 2)
    return a.type === 'Person' && Math.min(x.length, y.length) >= 8 && oneEditApart(x, y);
  const differing = a.words.map((word, i) => [word, b.words[i] ?? ''] as const).filter(([x, y]) => x !== y);
  const [pair] = differing;
  if (differing.length !== 1 || !pair) return false;
  return (
    Math.min(pair[0].length, pair[1].length) >= 5 &&
    !/\d/.test(pair.join('')) &&
    oneEditApart(pair[0], pair[1])
  );
};
