// Extracts family ties: "istri Tono, Sari", "Sari, putri dari Tono", "anak Tono, Budi".
import type { Predicate, Relation } from '../model/record.ts';
import { hull } from '../model/span.ts';
import { type Clause, type Item, isName, isProper, isWord, type NameItem } from './items.ts';
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
    const pair = phrase ? pairOf(items, i, phrase.words.length) : owned && ownedPair(items, i);
    if (!kin?.predicate || !pair) continue;
    const [bearer, other] = pair;
    const [s, o] = kin.bearerIsSubject ? [bearer, other] : [other, bearer];
    found.push(
      relation(s.entity, kin.predicate, o.entity, { evidence: hull(bearer, other), confidence: 0.75 }),
    );
  }
  return found;
};

/** [who bears the kin word, whose kin it is]. */
const pairOf = (
  items: readonly Item[],
  at: number,
  length: number,
): readonly [NameItem, NameItem] | undefined => {
  const next = skip(items, at + length, [
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
  ]);
  const behind = personAt(items, next);
  if (behind) {
    const apposed =
      isWord(items[next + 1], ',') || isWord(items[next + 1], 'bernama')
        ? personAt(items, next + 2)
        : personAt(items, next + 1);
    if (apposed) return [apposed, behind];
    let start = at;
    while (isWord(items[start - 1], 'salah', 'satu', 'seorang')) start--;
    const said = items[start - 2];
    const isSaid =
      isWord(items[start - 1], 'adalah', 'merupakan') && isName(said) && said.entity.type === 'Person';
    const before = isSaid ? said : isWord(items[start - 1], ',') ? personAt(items, start - 2) : undefined;
    return before ? [before, behind] : undefined;
  }
  return undefined;
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
const ownedPair = (items: readonly Item[], at: number): readonly [NameItem, NameItem] | undefined => {
  const bearer = personAt(items, isWord(items[at + 1], ',', 'bernama', 'yakni', 'yaitu') ? at + 2 : at + 1);
  const start = isWord(items[at - 1], 'sang') ? at - 1 : at;
  const joined = isWord(items[start - 1], 'dan', 'bersama', 'dengan', 'serta') ? items[start - 2] : undefined;
  const isOwner = (item: Item | undefined): item is NameItem => isName(item) && item.entity.type === 'Person';
  const owner = isOwner(joined) ? joined : items.slice(0, at).find(isOwner);
  return bearer && owner && owner.entity !== bearer.entity ? [bearer, owner] : undefined;
};

const personAt = (items: readonly Item[], at: number): NameItem | undefined => {
  const item = items[at];
  return isProper(item) && item.entity.type === 'Person' ? item : undefined;
};

const skip = (items: readonly Item[], from: number, words: readonly string[]): number => {
  let at = from;
  while (isWord(items[at], ...words)) at++;
  return at;
};
