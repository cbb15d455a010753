// Extracts statements between entities: from nouns that tie them, from names side by side, and from verbs of birth and dwelling.
import type { Linked } from '../model/document.ts';
import type { EntityKey, Mention } from '../model/entity.ts';
import type { Quotation, Relation } from '../model/record.ts';
import { type Affiliation, affiliations } from './affiliations.ts';
import type { AttributionLexicon } from './attribution.ts';
import { type CoupleLexicon, couples } from './couples.ts';
import { foundings } from './founding.ts';
import { homes } from './homes.ts';
import { type Clause, spanOf } from './items.ts';
import { type KinLexicon, kinRelations } from './kin.ts';
import type { PhraseLexicon } from './phrase-lexicon.ts';
import { type ChainLexicon, chains } from './place-chains.ts';
import { type VerbLexicon, verbRelations } from './relation-verbs.ts';
import { relation } from './statement.ts';
import { tiesInFocus } from './ties-in-focus.ts';

export interface RelationLexicon extends VerbLexicon, ChainLexicon, CoupleLexicon {
  readonly affiliations: AttributionLexicon<Affiliation>;
  readonly kin: KinLexicon;
  /** Words that say when something began. */
  readonly foundings: PhraseLexicon<true>;
}

/** Each statement once, where it is first made; sorted by evidence. Nobody quoted is who "pemain itu" means. */
export const extractRelations = (
  document: Linked,
  clauses: readonly Clause[],
  lexicon: RelationLexicon,
  quotations: readonly Quotation[] = [],
): readonly Relation[] => {
  const inClauses = clauses.flatMap((clause) => [
    ...affiliations(clause, lexicon.affiliations),
    ...chains(clause, lexicon),
    ...verbRelations(clause, lexicon),
    ...kinRelations(clause, lexicon.kin),
    ...couples(clause, lexicon),
    ...homes(clause, lexicon),
    ...foundings(clause, lexicon.foundings),
  ]);
  const seen = new Set<string>();
  const inFocus = tiesInFocus(clauses, { lexicon, quotations });
  return [...inClauses, ...inFocus, ...nestedOrganizations(document)]
    .filter((r) => r.object.kind !== 'entity' || r.object.entity !== r.subject)
    .sort((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end)
    .filter((r) => {
      const key = `${r.subject} ${r.predicate} ${r.object.kind === 'entity' ? r.object.entity : r.object.value}`;
      return !seen.has(key) && seen.add(key);
    });
};

/** "Satlantas Polrestabes Medan" is part of Polrestabes Medan, where the article names that too. */
const nestedOrganizations = ({ entities, mentions }: Linked): readonly Relation[] => {
  const organizations = entities.filter((entity) => entity.type === 'Organization');
  const byName = new Map(
    organizations.flatMap((entity) =>
      [entity.name, ...entity.alternateNames].map((name) => [name, entity] as const),
    ),
  );
  const firstNamed = new Map<EntityKey, Mention>();
  for (const mention of mentions) {
    if (mention.kind === 'Name' && !firstNamed.has(mention.entity)) firstNamed.set(mention.entity, mention);
  }
  return organizations.flatMap((entity) => {
    const mention = firstNamed.get(entity.key);
    const whole = [entity.name, ...entity.alternateNames].flatMap((name) =>
      outerNames(name).flatMap((outer) => byName.get(outer) ?? []),
    )[0];
    return mention && whole
      ? [relation(entity, 'schema:parentOrganization', whole, { evidence: spanOf(mention), confidence: 0.8 })]
      : [];
  });
};

/** What is left of a name when words are taken off its front, longest first; one word needs two before it ("Komisi II DPR"). */
const outerNames = (name: string): readonly string[] => {
  const words = name.split(' ');
  return words
    .slice(1)
    .flatMap((_, i) => (i === words.length - 2 && i < 1 ? [] : [words.slice(i + 1).join(' ')]));
};
