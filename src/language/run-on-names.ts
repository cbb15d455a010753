// Parts names that run into each other: "Prefektur Aomori Jepang", "Kabupaten Cirebon Jawa Barat", "Kementerian Perhubungan Rina Wulandari".
import type { Segmented } from '../model/document.ts';
import type { EntityType, FineType } from '../model/entity.ts';
import type { Gazetteer, GazetteerRow } from './gazetteer.ts';
import type { NameCandidate } from './name-candidate.ts';
import { isCapital, type TokenForms } from './name-forms.ts';
import type { NameLexicon } from './name-lexicon.ts';
import { phraseAt, phraseBefore } from './phrases.ts';

export interface RunOnOptions {
  readonly gazetteer: Gazetteer;
  readonly lexicon: NameLexicon;
}

/** The names, with a country or province behind an area, a person behind an organisation and the place of a post before its holder made names of their own. */
export const partRunOns = (
  document: Segmented,
  forms: TokenForms,
  names: readonly NameCandidate[],
  options: RunOnOptions,
): readonly NameCandidate[] => {
  const formsOf = (of: (name: NameCandidate) => boolean): ReadonlySet<string> =>
    new Set(names.filter(of).map(({ first, last }) => formOf(forms, first, last)));
  const persons = formsOf(isFullPerson);
  const places = formsOf(({ type }) => type === 'Place');
  const parted = names.flatMap((name) => partAtHeads(forms, name, options.lexicon));
  return parted.flatMap((name) => {
    if (name.type === 'Person')
      return cut(name, placeEnd(document, forms, name, options), ['Place', 'Person']);
    if (name.type !== 'Organization' && name.type !== 'Place') return [name];
    const outer = outerAt(document, name, places, options);
    if (outer && isArea(document, forms, name, outer, options)) return cut(name, outer, [name.type, 'Place']);
    const person = personAt(forms, name, persons) ?? officerAt(document, forms, name, options);
    return cut(name, person, [name.type, 'Person']);
  });
};

/** "Polres Bekasi/Polda Metro Jaya", "Desa Waung Kecamatan Boyolangu": a name for each body beside a stroke, each level of an address. */
const partAtHeads = (
  forms: TokenForms,
  name: NameCandidate,
  lexicon: NameLexicon,
): readonly NameCandidate[] => {
  const { first, last, type } = name;
  const isHead = (at: number): boolean =>
    phraseAt(lexicon.heads, forms.plain, at, last)?.value.type === type && at + 1 < last;
  if (type === 'Organization') {
    const stroke = forms.exact.indexOf('/', first + 1);
    if (stroke < 0 || stroke >= last || !isHead(first) || !isHead(stroke + 1)) return [name];
    return [{ ...name, last: stroke }, ...partAtHeads(forms, { ...name, first: stroke + 1 }, lexicon)];
  }
  if (type !== 'Place' || !isLevel(forms, first)) return [name];
  for (let at = first + 2; at < last; at++)
    if (isLevel(forms, at) && isHead(at))
      return [{ ...name, last: at }, ...partAtHeads(forms, { ...name, first: at }, lexicon)];
  return [name];
};

/** The levels of an address, below the province; "Kota" begins many a name of a district. */
const isLevel = (forms: TokenForms, at: number): boolean =>
  /^(?:dusun|desa|kelurahan|kecamatan|kabupaten|distrik|nagari)$/u.test(forms.plain[at] ?? '');

/** The name in two at a token, of these types; whole where there is none. */
const cut = (
  name: NameCandidate,
  at: number | undefined,
  [front, back]: readonly [EntityType, EntityType],
): readonly NameCandidate[] =>
  at === undefined
    ? [name]
    : [
        { ...name, last: at, type: front },
        { ...name, first: at, type: back },
      ];

/** "Bupati [Kendal Dyah Kartika]": behind a post, where the known place ends that a person's name seems to begin with. */
const placeEnd = (
  document: Segmented,
  forms: TokenForms,
  { first, last }: NameCandidate,
  { gazetteer, lexicon }: RunOnOptions,
): number | undefined => {
  if (phraseBefore(lexicon.titlesByLast, forms.plain, first, 0)?.value !== 'office') return undefined;
  for (let at = last - 1; at > first; at--)
    if (gazetteer.lookup(textOf(document, first, at)).some((row) => row.type === 'Place')) return at;
  return undefined;
};

const isFullPerson = ({ type, first, last }: NameCandidate): boolean => type === 'Person' && last - first > 1;

const formOf = (forms: TokenForms, first: number, last: number): string =>
  forms.exact.slice(first, last).join(' ');

/** Where the country or, in a place's name, the province or town that closes it begins; none where the whole is a known name. */
const outerAt = (
  document: Segmented,
  { first, last, type }: NameCandidate,
  places: ReadonlySet<string>,
  { gazetteer }: RunOnOptions,
): number | undefined => {
  if (gazetteer.lookup(textOf(document, first, last)).length > 0) return undefined;
  for (let at = first + 1; at < last; at++) {
    const rows = gazetteer.lookup(textOf(document, at, last));
    const isNamed = last - at > 1 || places.has(textOf(document, at, last));
    const isOuter = (row: GazetteerRow): boolean =>
      isProvince(row) || (at > first + 1 && isNamed && isTown(row));
    if (rows.some((row) => row.fine === 'Country' || (type === 'Place' && isOuter(row)))) return at;
  }
  return undefined;
};

const isProvince = ({ type, fine, within }: GazetteerRow): boolean =>
  type === 'Place' && fine === 'AdministrativeArea' && within === 'Indonesia';

/** A regency or city of a province: many districts and streets are named like one, so the article has to name it alone too, or in two words. */
const isTown = ({ type, fine, within }: GazetteerRow): boolean =>
  type === 'Place' && (fine === 'AdministrativeArea' || fine === 'City') && within !== '';

const textOf = ({ article, tokens }: Segmented, first: number, last: number): string =>
  article.text.slice(tokens[first]?.start, tokens[last - 1]?.end);

/** What stands before names an area: "Prefektur Aomori", "Pemerintah Kota Osaka", or a place by itself, "Bandung". */
const isArea = (
  document: Segmented,
  forms: TokenForms,
  { first, type }: NameCandidate,
  outer: number,
  { lexicon, gazetteer }: RunOnOptions,
): boolean => {
  if (type !== 'Place')
    return outer - first > 2 && forms.plain[first] === 'pemerintah' && isCapital(forms.exact[first + 1]);
  const isHeaded =
    outer - first > 1 && phraseAt(lexicon.heads, forms.plain, first, outer)?.value.type === 'Place';
  return isHeaded || gazetteer.lookup(textOf(document, first, outer)).some((row) => row.type === 'Place');
};

/** Where a person whom the article names in full elsewhere begins, at the end of an organisation's name. */
const personAt = (
  forms: TokenForms,
  { first, last, type }: NameCandidate,
  persons: ReadonlySet<string>,
): number | undefined => {
  if (type !== 'Organization') return undefined;
  for (let at = first + 1; at < last - 1; at++) if (persons.has(formOf(forms, at, last))) return at;
  return undefined;
};

/** "Ketua [Partai Nelayan] Sarmuji": behind a title, where the words end that a known state body or party goes by. */
const officerAt = (
  document: Segmented,
  forms: TokenForms,
  { first, last, type }: NameCandidate,
  { gazetteer, lexicon }: RunOnOptions,
): number | undefined => {
  const isTitled =
    forms.exact[first - 1] === ')' || phraseBefore(lexicon.titlesByLast, forms.plain, first, 0) !== undefined;
  if (type !== 'Organization' || !isTitled || gazetteer.lookup(textOf(document, first, last)).length > 0)
    return undefined;
  for (let at = last - 1; at > first && at >= last - LONGEST_PERSON; at--) {
    const isBody = gazetteer
      .lookup(textOf(document, first, at))
      .some(({ fine }) => fine && OFFICED.has(fine));
    if (!isBody) continue;
    const isPlace = gazetteer.lookup(textOf(document, at, last)).some((row) => row.type !== 'Person');
    const goesOn = phraseAt(lexicon.heads, forms.plain, at, last) !== undefined;
    return isPlace || goesOn || !forms.exact.slice(at, last).every(isPersonal) ? undefined : at;
  }
  return undefined;
};

const OFFICED: ReadonlySet<FineType> = new Set(['PoliticalParty', 'GovernmentOrganization']);
const LONGEST_PERSON = 4;

/** A capital, then small letters: no short form. */
const isPersonal = (form: string): boolean => /^\p{Lu}\p{Ll}{2,}$/u.test(form);
