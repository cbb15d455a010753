// Names as they are compared across articles: folded, abbreviated words written out, old spellings modernised.
import type { EntityType } from '../../model/entity.ts';
import { foldWord } from '../forms.ts';

export interface NameKeyLexicon {
  /** Given names that writers swap freely: "moh" → "muhammad". */
  readonly givenNames: ReadonlyMap<string, string>;
  /** Words of other names: "jabar" → "jawa barat". */
  readonly words: ReadonlyMap<string, string>;
  /** Folded ranks, forms of address and degrees. */
  readonly titles: ReadonlySet<string>;
  /** Folded company forms: "pt", "tbk". */
  readonly companyForms: ReadonlySet<string>;
  /** Type → key words of names that many things bear. */
  readonly sharedNames: ReadonlyMap<EntityType, ReadonlySet<string>>;
}

/** Words for comparison; equal words are equal names but for namesakes. Never empty unless the name is. */
export const keyWords = (type: EntityType, name: string, lexicon: NameKeyLexicon): readonly string[] => {
  const words = wordsOf(name);
  const plain = NORMALISERS[type](words, lexicon);
  return plain.length > 0 ? plain : words;
};

/** "Kementerian Pertahanan (Kemenhan) RI": what stands in brackets is another name, but for a number ("ayat (2)"). */
const BRACKETS = /\s*\([^)\d]*\)?/gu;

const wordsOf = (name: string): readonly string[] => {
  const bare = name.replace(BRACKETS, ' ').trim();
  return (bare === '' ? name : bare)
    .replace(/(?<=\p{Lu})-(?=\d)/gu, '')
    .split(/[\s/()–-]+/u)
    .map(foldWord)
    .filter((word) => word !== '');
};

type Normaliser = (words: readonly string[], lexicon: NameKeyLexicon) => readonly string[];

/** "Dr. H. Moh. Soekarno, S.H." → muhammad sukarno. */
const person: Normaliser = (words, { givenNames, titles }) => {
  const first = words.findIndex((word) => !titles.has(word));
  const last = words.findLastIndex((word) => !titles.has(word));
  const bare = words.slice(Math.max(first, 0), last + 1);
  return bare.map((word) => modernSpelling(givenNames.get(word) ?? word));
};

/** The spelling of before 1972: "Soekarno" → sukarno, "Djoko" → joko, "Tjahjo" → cahjo, "Sjarief" → syarief. */
const modernSpelling = (word: string): string =>
  word.replaceAll('oe', 'u').replaceAll('tj', 'c').replaceAll('dj', 'j').replaceAll('sj', 'sy');

/** "PT Bank Mandiri (Persero) Tbk" → bank mandiri; "DPR RI" → dpr; "Polda Jabar" → kepolisian daerah jawa barat. */
const organization: Normaliser = (words, lexicon) => {
  const bare = words.filter((word) => !lexicon.companyForms.has(word));
  const named = bare.length > 0 ? bare : words;
  const own = named[0] === 'partai' && named.length > 1 ? named.slice(1) : named;
  return withoutState(numbered(writtenOut(own, lexicon)), lexicon);
};

/** "Provinsi Jabar" → jawa barat. */
const place: Normaliser = (words, lexicon) => {
  const named = writtenOut(words, lexicon);
  return named.length > 1 && named[0] === 'provinsi' ? named.slice(1) : named;
};

/** "UU No. 7 Tahun 2017 tentang Pemilihan Umum" → undang undang 7 2017. */
const legislation: Normaliser = (words, lexicon) => {
  const about = words.indexOf('tentang');
  const isNumbered = words.slice(0, about < 0 ? words.length : about).some((word) => /\d/.test(word));
  const named = isNumbered && about > 0 ? words.slice(0, about) : words;
  return withoutState(
    writtenOut(
      named.filter((word) => !LEGAL_FILLERS.has(word)),
      lexicon,
    ),
    lexicon,
  );
};
const LEGAL_FILLERS: ReadonlySet<string> = new Set(['no', 'nomor', 'tahun', 'nri']);

const other: Normaliser = (words, lexicon) => numbered(writtenOut(words, lexicon));

const NORMALISERS: Readonly<Record<EntityType, Normaliser>> = {
  Person: person,
  Organization: organization,
  Place: place,
  Facility: other,
  Program: other,
  NamedEvent: other,
  Legislation: legislation,
  CreativeWork: other,
  Product: other,
  PeopleGroup: other,
};

/** Abbreviated words in full; what the next words say already is not said twice ("DKI Jakarta"). */
const writtenOut = (words: readonly string[], lexicon: NameKeyLexicon): readonly string[] => {
  const full = words.flatMap((word, i) => {
    const long = lexicon.words.get(word)?.split(' ') ?? [word];
    const next = words[i + 1];
    return long.length > 1 && long.at(-1) === next ? long.slice(0, -1) : long;
  });
  return full.filter((word, i) => word !== 'dki' || full[i + 1] !== 'jakarta');
};

/** "DPR RI" → dpr; but "Pemerintah RI" → pemerintah indonesia, for there are many governments. */
const withoutState = (words: readonly string[], { sharedNames }: NameKeyLexicon): readonly string[] => {
  const name = words.join(' ');
  const bare = name.replace(/ (?:ri|(?:negara )?republik indonesia)$/u, '');
  const isShared = bare !== name && sharedNames.get('Organization')?.has(bare);
  return (isShared ? `${bare} indonesia` : bare).split(' ');
};

const ROMAN: ReadonlyMap<string, string> = new Map(
  ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'].map(
    (roman, i) => [roman, String(i + 1)],
  ),
);

/** "Komisi XIII" → komisi 13; a name does not begin with its number. */
const numbered = (words: readonly string[]): readonly string[] =>
  words.map((word, i) => (i > 0 ? (ROMAN.get(word) ?? word) : word));

/** The numbers in a name, in order: two things whose numbers differ are two things. */
export const numbersIn = (words: readonly string[]): string =>
  words.flatMap((word) => word.match(/\d+[a-z]?/gu) ?? []).join(' ');

/** How a name sounds, roughly: "Affifuddin", "Afifudin" → afifudin; "Rudy" → rudi; "Arief" → arif; "Yudhoyono" → yudoyono. */
export const sound = (word: string): string =>
  word
    .replace(/(?<=[bcdgkt])h/gu, '')
    .replace(/ie/gu, 'i')
    .replace(/y$/u, 'i')
    .replace(/v/gu, 'f')
    .replace(/z/gu, 's')
    .replace(/(.)\1+/gu, '$1');
