// Reads nouns that point back to a person: "mantan istri Tono itu", "pemain Persita tersebut", "warga Garut ini".
import type { Linked } from '../model/document.ts';
import type { Entity } from '../model/entity.ts';
import type { Quotation, Relation } from '../model/record.ts';
import { covers, hull } from '../model/span.ts';
import type { Affiliation } from './affiliations.ts';
import type { AttributionLexicon } from './attribution.ts';
import { isIn } from './function-words.ts';
import { type Clause, type Item, isProper, type NameItem } from './items.ts';
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

/** Of whom such nouns are said: the person named last before them outside of quotations. */
export const tiesInFocus = (
  document: Linked,
  clauses: readonly Clause[],
  { lexicon, quotations }: { readonly lexicon: FocusLexicon; readonly quotations: readonly Quotation[] },
): readonly Relation[] => {
  const focusAt = focusFinder(document, quotations);
  return clauses.flatMap(({ items }) =>
    items.flatMap((noun, i) => {
      const back = backAt(items, i, lexicon);
      const person = back && focusAt(noun.start, back.complement.entity);
      return back && person ? tie(person, { ...back, noun }, items, i, lexicon) : [];
    }),
  );
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

/** Finds the person mentioned last before an offset, outside of direct speech and other than the complement. */
const focusFinder = (
  { mentions, entities }: Linked,
  quotations: readonly Quotation[],
): ((before: number, except: Entity) => Entity | undefined) => {
  const persons = new Map(
    entities.filter(({ type }) => type === 'Person').map((entity) => [entity.key, entity] as const),
  );
  const spoken = quotations.filter(({ manner }) => manner === 'direct').map(({ content }) => content);
  return (before, except) => {
    const last = mentions.findLast(
      (mention) =>
        mention.end <= before &&
        before - mention.end < REACH &&
        mention.entity !== except.key &&
        persons.has(mention.entity) &&
        !spoken.some((span) => covers(span, mention)),
    );
    return last && persons.get(last.entity);
  };
};

/** About two paragraphs. */
const REACH = 600;
