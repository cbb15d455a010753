// Reads nouns that tie a person to a body, work or place without naming a post: "politikus PKB Siti", "Tono, pemilik Toko Jaya".
import type { Entity, EntityType } from '../model/entity.ts';
import type { Predicate, Relation } from '../model/record.ts';
import type { AttributionLexicon } from './attribution.ts';
import { attributionsOf } from './attributions.ts';
import type { Clause } from './items.ts';
import { relation } from './statement.ts';

/** A row of `data/lexicons/affiliations.tsv`. */
export interface Affiliation {
  /** Absent for a noun that gives no statement ("warga negara"): it keeps the shorter noun inside it from being read. */
  readonly predicate: Predicate | undefined;
  readonly objects: ReadonlySet<EntityType>;
  /** The person is the statement's object: "pendiri Yayasan Kita, Tono" → Yayasan Kita founder Tono. */
  readonly inverse: boolean;
}

/** One statement for each person that such a noun is said of. */
export const affiliations = (clause: Clause, lexicon: AttributionLexicon<Affiliation>): readonly Relation[] =>
  attributionsOf(clause, lexicon).flatMap(({ value, complements, persons, evidence }) => {
    const complement = complements.find(
      ({ entity }) => value.objects.has(entity.type) && !isService(value, entity),
    )?.entity;
    const { predicate, inverse } = value;
    if (!complement || !predicate) return [];
    return persons.map(({ entity }) =>
      inverse
        ? relation(complement, predicate, entity, { evidence, confidence: 0.8 })
        : relation(entity, predicate, complement, { evidence, confidence: 0.8 }),
    );
  });

/** Who serves in a state body holds a post there: "personel Polres Garut". */
const isService = ({ predicate }: Affiliation, { fineTypes }: Entity): boolean =>
  predicate === 'schema:memberOf' && fineTypes.includes('GovernmentOrganization');
