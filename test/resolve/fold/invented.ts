// Invented articles in which people, places and offices are named; the facts are written by hand.
import { openShipped } from '../../../src/io/resources.ts';
import { type Entity, type EntityType, entityKey } from '../../../src/model/entity.ts';
import type { ArticleFacts } from '../../../src/model/facts.ts';
import type { ArticleSightings } from '../../../src/model/sighting.ts';
import { fold } from '../../../src/resolve/fold/fold.ts';
import { foldLexicon } from '../../../src/resolve/fold/fold-lexicon.ts';
import { type NameReader, nameReader } from '../../../src/resolve/fold/read-name.ts';
import { sightingsOf } from '../../../src/resolve/fold/sightings.ts';

const PLACES = new Set(['kota bogor', 'bogor', 'garut', 'jawa barat', 'malang']);

export const LEXICON = foldLexicon(openShipped().tableOf, (words) => PLACES.has(words));
export const readName: NameReader = nameReader(LEXICON);

export interface Named {
  readonly type?: EntityType;
  readonly name: string;
  readonly also?: readonly string[];
  readonly item?: string;
  /** "Bupati, Garut": a role, and the organisation or place. */
  readonly role?: string;
  readonly age?: number;
  readonly spouseOf?: string;
}

const plain = { confidence: 0.9, modality: 'Actual', evidence: { start: 0, end: 1 } } as const;

const entity = ({ type = 'Person', name, also = [], item }: Named): Entity => ({
  key: entityKey(type, name),
  type,
  fineTypes: [],
  name,
  alternateNames: also,
  links: item === undefined ? [] : [{ iri: `http://www.wikidata.org/entity/${item}`, confidence: 0.95 }],
});

/** An article in which these are named; who holds a role at "X" needs an entity named "X" in it. */
export const article = (id: string, date: string, ...named: readonly Named[]): ArticleFacts => {
  const keyNamed = (name: string): string => {
    const found = named.find((one) => one.name === name);
    if (!found) throw new Error(`${id} names no ${name}`);
    return entity(found).key;
  };
  return {
    article: {
      id,
      headline: id,
      authors: [],
      editors: [],
      datePublished: date,
      text: '-',
      textSha256: id,
      blocks: [],
    },
    sentences: [],
    times: [],
    entities: named.map(entity),
    mentions: [],
    tenures: named.flatMap((one) => {
      const [role, at] = one.role?.split(', ') ?? [];
      if (role === undefined) return [];
      return [
        {
          ...plain,
          kind: 'tenure' as const,
          person: entity(one).key,
          role,
          status: 'Current' as const,
          ...(at !== undefined && { organization: keyNamed(at) }),
        },
      ];
    }),
    events: [],
    figures: named.flatMap((one) =>
      one.age === undefined
        ? []
        : [
            {
              ...plain,
              kind: 'figure' as const,
              value: String(one.age),
              unitCode: 'year',
              comparator: 'Exactly' as const,
              measure: 'usia',
              about: entity(one).key,
              dateFromArticle: true,
              status: 'Actual' as const,
            },
          ],
    ),
    quotations: [],
    relations: named.flatMap((one) =>
      one.spouseOf === undefined
        ? []
        : [
            {
              ...plain,
              kind: 'relation' as const,
              subject: entity(one).key,
              predicate: 'schema:spouse' as const,
              object: { kind: 'entity' as const, entity: keyNamed(one.spouseOf) },
            },
          ],
    ),
    diagnostics: [],
  };
};

export const sighted = (all: readonly ArticleFacts[]): readonly ArticleSightings[] =>
  all.map((facts) => sightingsOf(facts, readName));

/** Groups of "article/name", each sorted, that the fold takes for one; single ones too. */
export const groupsOf = (...all: readonly ArticleFacts[]): readonly (readonly string[])[] =>
  fold(sighted(all), [])
    .clusters.map(({ portrait }) =>
      portrait.members.map(({ sighting }) => `${sighting.article}/${sighting.name}`).sort(),
    )
    .sort();

/** Whether the fold takes both for one; each is "article/name". */
export const areOne = (all: readonly ArticleFacts[], a: string, b: string): boolean =>
  groupsOf(...all).some((group) => group.includes(a) && group.includes(b));
