// Reads a role before its holder: "Kepala [modifiers] [organisation] [titles] NAME".
import { type AttributionLexicon, type Found, type Head, LONGEST_ROLE } from './attribution.ts';
import { isIn } from './function-words.ts';
import { type Item, isProper, isWord, type NameItem } from './items.ts';
import { personsFrom } from './person-list.ts';
import { fieldSeries, isCapital, isPerson, isTitle, partOfRole } from './role-phrase.ts';
import { formerlyAt, lengthAt, ordinalAt } from './role-words.ts';
import { beginsRole, predecessorFrom } from './succession.ts';

/** From the noun to the first person, over nothing but parts of a role. */
export const beforeName = <T>(head: Head<T>, lexicon: AttributionLexicon<T>): Found | undefined => {
  const { items, at, length } = head;
  const read = { ...emptyReading(at + length), ...ledBody(head, lexicon) };
  for (let i = at + length; i < Math.min(items.length, at + LONGEST_ROLE); ) {
    const step = isPerson(items[i]) ? personStep(head, lexicon, read, i) : roleStep(head, lexicon, read, i);
    if (step === undefined) return undefined;
    if (typeof step !== 'number') return step;
    i = step;
  }
  return undefined;
};

interface Reading {
  nounEnd: number;
  /** False where another role has begun: "Menteri Investasi/Kepala BKPM Rina", "kuasa hukum Bupati Garut Tono, Rina". */
  isOpen: boolean;
  /** Where that role begins. */
  second: number | undefined;
  /** True past the person that the noun stands to, or past a comma. */
  isParted: boolean;
  ordinal: string | undefined;
  /** "sebelumnya", "saat itu" behind the role. */
  past: string | undefined;
  readonly complements: NameItem[];
  readonly bracketed: NameItem[];
}

const emptyReading = (nounEnd: number): Reading => ({
  nounEnd,
  isOpen: true,
  second: undefined,
  isParted: false,
  ordinal: undefined,
  past: undefined,
  complements: [],
  bracketed: [],
});

/** "Kabinet Maju pimpinan Presiden Rina": the body before the noun is what she leads, and no role of hers is part of it. */
const ledBody = <T>(
  { items, at, from }: Head<T>,
  { roleWords }: AttributionLexicon<T>,
): Pick<Reading, 'isOpen' | 'complements'> | undefined => {
  const body = items[from - 1];
  return lengthAt(roleWords.leading, items, at) > 0 && isProper(body) && body.entity.type === 'Organization'
    ? { isOpen: false, complements: [body] }
    : undefined;
};

/** At a person: the holder, unless a preposition leads to it or the noun stands to it ("kuasa hukum Tono, Rina"). */
const personStep = <T>(
  { items, at, length, value }: Head<T>,
  lexicon: AttributionLexicon<T>,
  read: Reading,
  i: number,
): Found | number | undefined => {
  const link = items[i - 1];
  const { words } = lexicon;
  const isLed =
    i > at + length &&
    (isIn(words.oblique, link) || isIn(words.and, link) || isWord(link, 'of', 'for', 'and', '&'));
  const isOwner =
    lexicon.isOfPerson(value) &&
    !read.isParted &&
    read.nounEnd === at + length &&
    read.complements.length === 0;
  if (isOwner) {
    read.isParted = true;
    return i + 1;
  }
  if (isLed) return undefined;
  const persons = personsFrom(items, i, words.and);
  return {
    nounEnd: read.nounEnd,
    complements: [...read.complements, ...read.bracketed],
    persons,
    predecessor: predecessorFrom(items, endOf(items, persons), lexicon),
    ordinal: read.ordinal,
    ...(read.past ? { past: read.past } : {}),
    next: read.second ?? (lexicon.isOfPerson(value) ? at + length : i + 1),
  };
};

/** At anything else: the next index, or undefined where no role goes on so. */
const roleStep = <T>(
  { items, at, length, from, value }: Head<T>,
  lexicon: AttributionLexicon<T>,
  read: Reading,
  i: number,
): number | undefined => {
  const item = items[i];
  const ordinal = ordinalAt(lexicon.roleWords, items, i);
  const joint = lengthAt(lexicon.roleWords.joint, items, i);
  if (isProper(item)) {
    // "Direktur Pendaftaran dan [Pencatatan Sipil]": half of a field, whatever it was read as.
    const isField =
      isWord(items[i - 1], 'dan', 'and', '&') && (read.complements.length === 0 || isProper(items[i + 1]));
    if (isField) {
      read.nounEnd = i + 1;
      read.complements.length = 0;
    } else if (read.isOpen) read.complements.push(item);
    return i + 1;
  }
  if (isWord(item, '(')) return bracketStep(items, read, i);
  if (isWord(item, 'yakni', 'yaitu') && isPerson(items[i + 1])) return i + 1;
  const series = read.isOpen && read.complements.length === 0 ? fieldSeries(items, i) : i;
  if (series > i) {
    read.nounEnd = series;
    return series;
  }
  if (isWord(item, ',', ':')) {
    read.isParted = true;
    const isKin = isIn(lexicon.kin, items[from - 1]);
    return !isKin && leadsToPerson(items, i + 1, lexicon) ? i + 1 : undefined;
  }
  const period = periodEnd(items, i);
  if (period > i) return period;
  const past = formerlyAt(lexicon.roleWords, items, i);
  if (past) {
    read.past = past.form;
    return i + past.length;
  }
  if (ordinal) {
    read.ordinal = ordinal.form;
    return i + ordinal.length;
  }
  if (joint > 0 && beginsRole(items, i + joint, lexicon)) {
    read.isOpen = false;
    read.second ??= i + joint;
    return i + joint;
  }
  if ((lexicon.isOfPerson(value) || !read.isOpen) && beginsRole(items, i, lexicon)) {
    read.isOpen = false;
    read.second ??= i;
    return i + 1;
  }
  if (isIn(lexicon.words.and, item) && isUnread(items[i - 1], lexicon) && read.complements.length > 0)
    return beginsRole(items, i + 1, lexicon) ? undefined : i + 1;
  if (!partOfRole(item, lexicon)) return undefined;
  if (read.isOpen && read.complements.length === 0 && i >= at + length && !isTitle(item, lexicon))
    read.nounEnd = i + 1;
  return i + 1;
};

/** Past "periode 2016-2021", "tahun 2019", "2015-2016": when the role was held. */
const periodEnd = (items: readonly Item[], at: number): number => {
  const isLed = isWord(items[at], 'periode', 'tahun');
  if (!isLed && !(isYearPart(items[at]) && isWord(items[at + 1], '-', '–'))) return at;
  let i = isLed ? at + 1 : at;
  while (i < at + LONGEST_PERIOD && isYearPart(items[i])) i++;
  return i > at + (isLed ? 1 : 0) ? i : at;
};

const LONGEST_PERIOD = 4;

const isYearPart = (item: Item | undefined): boolean =>
  item?.kind === 'time' ||
  item?.kind === 'quantity' ||
  (item?.kind === 'word' && /^(?:[-–]|(?:19|20)\d{2})$/u.test(item.form));

/** A word that may end a name that was not found: "Bupati Garut Uu Ruzhan dan Gubernur Riau Tono". */
const isUnread = <T>(item: Item | undefined, lexicon: AttributionLexicon<T>): boolean =>
  isCapital(item) && !isTitle(item, lexicon);

/** A bracket holds an abbreviation or the organisation's short name; a long one ends the role. */
const bracketStep = (items: readonly Item[], read: Reading, i: number): number | undefined => {
  const close = items.findIndex((other, k) => k > i && isWord(other, ')'));
  if (close < 0 || close - i > 5) return undefined;
  if (read.isOpen) read.bracketed.push(...items.slice(i, close).filter(isProper));
  return close + 1;
};

/** Behind a comma the person must follow, over titles and organisations: "Kasat Reskrim Polres Garut, AKP Rudi", "Direktur Data, Ditjen Pajak, Rina". */
const leadsToPerson = <T>(items: readonly Item[], from: number, lexicon: AttributionLexicon<T>): boolean => {
  let i = from;
  for (let names = 0; names < 2; names++) {
    const after = pastNames(items, i);
    if (after > i && isWord(items[after], ',')) i = after + 1;
  }
  while (isTitle(items[i], lexicon) || isIn(lexicon.words['named-by'], items[i])) i++;
  return isPerson(items[i]);
};

/** Past the names of things at `i` and what their brackets hold. */
const pastNames = (items: readonly Item[], i: number): number => {
  let k = i;
  while (isProper(items[k]) && !isPerson(items[k])) {
    k += 1;
    if (isWord(items[k], '(') && isWord(items[k + 2], ')')) k += 3;
  }
  return k;
};

const endOf = (items: readonly Item[], persons: readonly NameItem[]): number => {
  const last = persons.at(-1);
  return last ? items.indexOf(last) + 1 : items.length;
};
