// Reads nouns that point back to a person: "mantan istri Tono itu", "pemain Persita tersebut", "warga Garut ini".
import type { Entity } from '../model/entity.ts';
import type { Quotation, Relation } from '../model/record.ts';
import { covers, hull } from '../model/span.ts';
import type { Affiliation } from './affiliations.ts';
import type { AttributionLexicon } from './attribution.ts';
import { isIn } from './function-words.ts';
import { type Clause, type Item, isName, isProper, isWord, type NameItem } from './items.ts';
import type { KinLexicon } from './kin.ts';
import { phraseAt } from './phrase-lexicon.ts';
import { relation } from './statement.ts';

export interface FocusLexicon {
  readonly affiliations: AttributionLexicon<Affiliation>;
  readonly kin: KinLexicon;
}

interface Back {
  readonly noun: Item;
  readonly complement: NameItem;
}

/** Words before such a noun that make it mean others than the one person in focus. */
const MANY = [
  'para',
  'sejumlah',
  'beberapa',
  'dua',
  'tiga',
  'empat',
  'ratusan',
  'puluhan',
  'menjadi',
  'sebagai',
  'seorang',
];

/** Of whom such nouns are said: whom the sentence begins with, else whom the nearest one before names first; nobody quoted. */
export const tiesInFocus = (
  clauses: readonly Clause[],
  { lexicon, quotations }: { readonly lexicon: FocusLexicon; readonly quotations: readonly Quotation[] },
): readonly Relation[] => {
  const spoken = quotations.filter(({ manner }) => manner === 'direct').map(({ content }) => content);
  const narrated = (item: Item): boolean => !spoken.some((span) => covers(span, item));
  let focus: Entity | undefined;
  return clauses.flatMap(({ items }) => {
    const persons = items.filter((item) => isName(item) && item.entity.type === 'Person' && narrated(item));
    const [first] = persons.filter(isName);
    const opening = first && items.indexOf(first) === 0 ? first.entity : focus;
    const found = items.flatMap((noun, i) => {
      const back = isWord(items[i - 1], ...MANY) || !narrated(noun) ? undefined : backAt(items, i, lexicon);
      return back && opening && opening !== back.complement.entity
        ? tie(opening, { ...back, noun }, items, i, lexicon)
        : [];
    });
    const isBack = first && items.some((_, i) => backAt(items, i, lexicon)?.complement === first);
    if (first && !isBack) focus = first.entity;
    return found;
  });
};

/** A noun of the lexicons, its complement and "itu", "ini" or "tersebut" right behind each other. */
const backAt = (
  items: readonly Item[],
  at: number,
  { affiliations, kin }: FocusLexicon,
): Omit<Back, 'noun'> | undefined => {
  const phrase = phraseAt(affiliations.nouns, items, at) ?? phraseAt(kin, items, at);
  if (!phrase) return undefined;
  const complement = items[at + phrase.words.length];
  const isBack = isIn(affiliations.words.pointer, items[at + phrase.words.length + 1]);
  return isProper(complement) && isBack ? { complement } : undefined;
};

const tie = (
  person: Entity,
  { noun, complement }: Back,
  items: readonly Item[],
  at: number,
  { affiliations, kin }: FocusLexicon,
): readonly Relation[] => {
  const found = { evidence: hull(noun, complement), confidence: 0.65 };
  const { entity } = complement;
  const affiliation = phraseAt(affiliations.nouns, items, at)?.value;
  if (affiliation?.predicate && affiliation.objects.has(entity.type))
    return [
      affiliation.inverse
        ? relation(entity, affiliation.predicate, person, found)
        : relation(person, affiliation.predicate, entity, found),
    ];
  const tied = phraseAt(kin, items, at)?.value;
  if (!tied?.predicate || entity.type !== 'Person') return [];
  return [
    tied.bearerIsSubject
      ? relation(person, tied.predicate, entity, found)
      : relation(entity, tied.predicate, person, found),
  ];
};
