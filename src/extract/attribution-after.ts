// Reads a role behind its holder: "NAME, Kepala BPS", "NAME resmi menjadi Kepala BPS".
import { type AttributionLexicon, type Found, type Head, LONGEST_ROLE } from './attribution.ts';
import { type FunctionWords, isIn } from './function-words.ts';
import { type Item, isName, isProper, isWord, type NameItem } from './items.ts';
import { modalityBefore } from './modality.ts';
import { pairUpTo } from './person-list.ts';
import { isCapital, isCommonNoun, isPerson, partOfRole } from './role-phrase.ts';
import { formerlyAt, lengthAt, ordinalAt, startBefore } from './role-words.ts';
import { beginsRole, predecessorFrom, successorBefore } from './succession.ts';

/** `shared` are the persons of a role joined to this one, who hold it too. */
export const afterName = <T>(
  head: Head<T>,
  lexicon: AttributionLexicon<T>,
  shared: readonly NameItem[],
): Found | undefined => {
  const { items, at, length, from } = head;
  const bearers: Bearers | undefined =
    shared.length > 0 ? { persons: shared, isApposed: false } : bearersBefore(items, from, lexicon);
  if (!bearers) return undefined;
  const complements: NameItem[] = [];
  let ordinal: string | undefined;
  let nounEnd = at + length;
  let i = nounEnd;
  for (; i < Math.min(items.length, at + LONGEST_ROLE); i++) {
    const item = items[i];
    const counted = ordinalAt(lexicon.roleWords, items, i);
    const joint = lengthAt(lexicon.roleWords.joint, items, i);
    if (joint > 0 && beginsRole(items, i + joint, lexicon)) break;
    if (counted) {
      ordinal = counted.form;
      i += counted.length - 1;
    } else if (isProper(item) && item.entity.type !== 'Person') complements.push(item);
    else if (isProper(item) || !partOfRole(item, lexicon)) break;
    else if (complements.length === 0 && (isCapital(item) || isCapital(items[i + 1]))) nounEnd = i + 1;
    else if (complements.length > 0 && !isWord(item, 'di', 'dan', '/')) break;
  }
  const isNamed = complements.length > 0 && !bearers.isLed;
  const end = complements.length > 0 ? i : behindPersons(items, i, lexicon.words);
  if (bearers.isApposed && !isClosed(items, end, isNamed, lexicon)) return undefined;
  const predecessor = bearers.predecessor ?? predecessorFrom(items, i, lexicon);
  const past = bearers.past ?? formerlyAt(lexicon.roleWords, items, i)?.form;
  return { ...bearers, ...(past ? { past } : {}), nounEnd, complements, predecessor, ordinal, next: i };
};

/** "kuasa hukum Tono dan Rina, …": the index behind those whom the role serves. */
const behindPersons = (items: readonly Item[], at: number, words: FunctionWords): number => {
  let i = at;
  while (isPerson(items[i]) || (isIn(words.and, items[i]) && isPerson(items[i + 1]))) i++;
  return i;
};

interface Bearers {
  readonly persons: readonly NameItem[];
  readonly predecessor?: NameItem;
  /** The word that says they no longer are it: "pernah". */
  readonly past?: string;
  /** True where only a comma stands between. */
  readonly isApposed: boolean;
  /** True behind an article: "seorang pelatih" is an occupation. */
  readonly isIndefinite?: boolean;
  /** True where a preposition leads to them: "menurut Rina, Kepala BPS". */
  readonly isLed?: boolean;
}

/** Whom the noun at `from` is said of: the person before its comma, bracket or copula, an age in brackets allowed between. */
const bearersBefore = <T>(
  items: readonly Item[],
  from: number,
  lexicon: AttributionLexicon<T>,
): Bearers | undefined => {
  const { words } = lexicon;
  const article = startBefore(lexicon.roleWords.article, items, from);
  if (article !== undefined) return indefinite(bearersBefore(items, article, lexicon));
  const link = items[from - 1];
  const isCopula = isIn(words.copula, link);
  const isApposed = isWord(link, ',', '(');
  if (isWord(link) && !isCopula && !isApposed) return undefined;
  const verb = isCopula ? beforeCopula(items, from - 1, lexicon) : { at: isApposed ? from - 1 : from };
  let i = verb.at - 1;
  if (isWord(items[i], 'yang', 'juga')) i -= 1;
  if (isWord(items[i], ',')) i -= 1;
  if (isWord(items[i], ')')) i = items.findLastIndex((item, k) => k < i && isWord(item, '(')) - 1;
  const item = items[i];
  if (!isName(item) || item.entity.type !== 'Person') return undefined;
  if (item.mention.kind !== 'Name' && !(isCopula && item.mention.kind === 'Pronoun')) return undefined;
  if (isCopula && modalityBefore(items, from - 1, lexicon.modality) !== 'Actual') return undefined;
  const successor = successorBefore(items, i, lexicon);
  if (successor) return { ...successor, predecessor: item, isApposed };
  const isOfAll = isWord(items[i + 1], ',') && (isWord(items[i + 2], 'yang') || !isCopula);
  const persons = isOfAll ? pairUpTo(items, i, lexicon) : [item];
  return {
    persons,
    isApposed,
    isLed: isIn(words.oblique, items[i - 1]),
    ...(verb.past ? { past: verb.past } : {}),
  };
};

const indefinite = (bearers: Bearers | undefined): Bearers | undefined =>
  bearers && { ...bearers, isIndefinite: true };

/** Back over "resmi", "kini menjabat", "pernah": where they begin, and the one that tells of the past. */
const beforeCopula = <T>(
  items: readonly Item[],
  copula: number,
  { roleWords }: AttributionLexicon<T>,
): { readonly at: number; readonly past?: string } => {
  let at = copula;
  let past: string | undefined;
  for (;;) {
    const was = startBefore(roleWords.past, items, at);
    const before = was ?? startBefore(roleWords.aspect, items, at);
    if (before === undefined) return { at, ...(past ? { past } : {}) };
    const word = items[before];
    if (was !== undefined && word?.kind === 'word') past = word.lower;
    at = before;
  }
};

/**
 * Whether the sentence goes on behind an apposition as it must: "Tono, penyidik menemukan" and "Tono, pemain Persib itu"
 * begin a clause. One that names its organisation may be followed by anything but a name; a bare one also by nouns ("direktur desain dari …").
 */
const isClosed = <T>(
  items: readonly Item[],
  at: number,
  isNamed: boolean,
  lexicon: AttributionLexicon<T>,
): boolean => {
  const { words } = lexicon;
  if (isPerson(items[at]) || isIn(words.pointer, items[at])) return false;
  if (isNamed) return true;
  let i = at;
  while (i < at + 4 && isCommonNoun(items[i], lexicon) && !isEnd(items[i], words)) i++;
  const item = items[i];
  return item?.kind !== 'word' || !/^\p{Ll}/u.test(item.form) || isEnd(item, words);
};

const isEnd = (item: Item | undefined, words: FunctionWords): boolean =>
  (['clause', 'oblique', 'and'] as const).some((kind) => isIn(words[kind], item));
