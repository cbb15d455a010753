// Extracts family ties: "istri Tono, Sari", "Sari, putri dari Tono", "anak Tono, Budi".
import type { Predicate, Relation } from '../model/record.ts';
import { hull } from '../model/span.ts';
import { type Clause, type Item, isName, isWord, type NameItem } from './items.ts';
import { pastBracket, personAt } from './person-list.ts';
import { type PhraseLexicon, phraseAt } from './phrase-lexicon.ts';
import { relation } from './statement.ts';

/** A row of `data/lexicons/family.tsv`. */
export interface Kin {
  /** Absent for a kinship that gives no statement ("menantu"): it keeps the shorter word inside it from being read. */
  readonly predicate: Extract<Predicate, 'schema:spouse' | 'schema:parent' | 'schema:sibling'> | undefined;
  /** True where the bearer of the word is the statement's subject: "anak" (the child has the parent), not "ayah". */
  readonly bearerIsSubject: boolean;
}

export type KinLexicon = PhraseLexicon<Kin>;

/** Kin words between two persons, or before them: the one behind the word (or in apposition to it) bears it. */
export const kinRelations = ({ items }: Clause, lexicon: KinLexicon): readonly Relation[] => {
  const found: Relation[] = [];
  for (let i = 0; i < items.length; i++) {
    const owned = ownedKin(items, i, lexicon);
    const phrase = owned ? undefined : phraseAt(lexicon, items, i);
    const kin = phrase?.value ?? owned;
    const tied = phrase ? tiedTo(items, i, phrase.words.length) : owned && ownedPair(items, i);
    if (!kin?.predicate || !tied) continue;
    for (const other of tied.others) {
      const [s, o] = kin.bearerIsSubject ? [tied.bearer, other] : [other, tied.bearer];
      const evidence = hull(tied.bearer, other);
      found.push(relation(s.entity, kin.predicate, o.entity, { evidence, confidence: 0.75 }));
    }
  }
  return found;
};

/** Who bears the kin word, and whose kin it is. */
interface Tied {
  readonly bearer: NameItem;
  readonly others: readonly NameItem[];
}

/** Words between the kin word and whose kin it is. */
const LINKS = [
  'dari',
  'mendiang',
  'almarhum',
  'kandung',
  'sulung',
  'bungsu',
  'pertama',
  'kedua',
  'semata',
  'wayang',
];

const tiedTo = (items: readonly Item[], at: number, length: number): Tied | undefined => {
  let next = skip(items, at + length, LINKS);
  const isCouple = isWord(items[next], 'pasangan');
  if (isCouple) next += 1;
  const first = personAt(items, next);
  if (!first) return undefined;
  const end = pastBracket(items, next + 1);
  const second = isCouple && isWord(items[end], 'dan') ? personAt(items, end + 1) : undefined;
  const bearer = bearerBehind(items, second ? pastBracket(items, end + 2) : end) ?? bearerBefore(items, at);
  return bearer && { bearer, others: second ? [first, second] : [first] };
};

/** "istri Tono (50), Sari", "anak Tono bernama Budi". */
const bearerBehind = (items: readonly Item[], at: number): NameItem | undefined =>
  personAt(items, isWord(items[at], ',', 'bernama') ? at + 1 : at);

/** "Sari, istri Tono", "ia adalah salah satu anak Tono". */
const bearerBefore = (items: readonly Item[], at: number): NameItem | undefined => {
  let start = at;
  while (isWord(items[start - 1], 'salah', 'satu', 'seorang')) start--;
  const said = items[start - 2];
  if (isWord(items[start - 1], ',')) return personAt(items, start - 2);
  return isWord(items[start - 1], 'adalah', 'merupakan') && isPersonal(said) ? said : undefined;
};

/** "istrinya", "sang istri" → the row of "istri". */
const ownedKin = (items: readonly Item[], at: number, lexicon: KinLexicon): Kin | undefined => {
  const item = items[at];
  if (item?.kind !== 'word') return undefined;
  const noun = isWord(items[at - 1], 'sang') ? item.lower : item.lower.replace(/nya$/, '');
  if (noun === item.lower && !isWord(items[at - 1], 'sang')) return undefined;
  return lexicon.byFirst.get(noun)?.alone?.value;
};

/** "Tono … istrinya, Sari": the one named behind bears the word; its owner stands right before, over "dan", or opens the sentence. */
const ownedPair = (items: readonly Item[], at: number): Tied | undefined => {
  const bearer = personAt(items, isWord(items[at + 1], ',', 'bernama', 'yakni', 'yaitu') ? at + 2 : at + 1);
  const start = isWord(items[at - 1], 'sang') ? at - 1 : at;
  const joined = isWord(items[start - 1], 'dan', 'bersama', 'dengan', 'serta') ? items[start - 2] : undefined;
  const owner = isPersonal(joined) ? joined : items.slice(0, at).find(isPersonal);
  return bearer && owner && owner.entity !== bearer.entity ? { bearer, others: [owner] } : undefined;
};

/** A person by name or pronoun. */
const isPersonal = (item: Item | undefined): item is NameItem =>
  isName(item) && item.entity.type === 'Person';

const skip = (items: readonly Item[], from: number, words: readonly string[]): number => {
  let at = from;
  while (isWord(items[at], ...words)) at++;
  return at;
};
