// Reads nouns that point back to a person: "mantan istri Tono itu", "pemain Persita tersebut", "warga Garut ini".
import type { Quotation, Relation } from '../model/record.ts';
import { hull } from '../model/span.ts';
import type { Affiliation } from './affiliations.ts';
import type { AttributionLexicon } from './attribution.ts';
import { isIn } from './function-words.ts';
import { type Clause, type Item, isProper, isWord, type NameItem } from './items.ts';
import type { KinLexicon } from './kin.ts';
import { phraseAt } from './phrase-lexicon.ts';
import { type InFocus, isSaidOfPointed, pointingBack } from './pointing-back.ts';
import { relation } from './statement.ts';

export interface FocusLexicon {
  readonly affiliations: AttributionLexicon<Affiliation>;
  readonly kin: KinLexicon;
}

/** One statement for each such noun of the lexicons. */
export const tiesInFocus = (
  clauses: readonly Clause[],
  { lexicon, quotations }: { readonly lexicon: FocusLexicon; readonly quotations: readonly Quotation[] },
): readonly Relation[] =>
  pointingBack(clauses, lexicon.affiliations.words, quotations, (items, at) =>
    complementAt(items, at, lexicon),
  ).flatMap((back) => tie(back, lexicon));

/** A noun of the lexicons, its complement and "itu", "ini" or "tersebut" right behind each other. */
const complementAt = (
  items: readonly Item[],
  at: number,
  { affiliations, kin }: FocusLexicon,
): NameItem | undefined => {
  const phrase = phraseAt(affiliations.nouns, items, at) ?? phraseAt(kin, items, at);
  if (!phrase) return undefined;
  const complement = items[at + phrase.words.length];
  const { words } = affiliations;
  const isBack =
    isSaidOfPointed(items, at, words) ||
    isIn(words.pointer, items[pastDate(items, at + phrase.words.length + 1)]);
  return isProper(complement) && isBack ? complement : undefined;
};

/** Past ", 22 Juli 1975,": "pria kelahiran Garut, 22 Juli 1975, itu". */
const pastDate = (items: readonly Item[], at: number): number => {
  if (!isWord(items[at], ',', '(') || items[at + 1]?.kind !== 'time') return at;
  return isWord(items[at + 2], ',', ')') ? at + 3 : at + 2;
};

const tie = (
  { person: { entity: person }, noun, complement, items, at }: InFocus,
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
