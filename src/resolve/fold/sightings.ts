// Takes from an article's facts what tells who its entities are among all articles.
import type { Entity, EntityKey } from '../../model/entity.ts';
import type { ArticleFacts } from '../../model/facts.ts';
import { groupBy } from '../../model/group.ts';
import { namedByMetadata, personNamed, publisherOf } from '../../model/named-by-metadata.ts';
import type { Relation, Tenure } from '../../model/record.ts';
import type { ArticleSightings, SeenRole, Sighting } from '../../model/sighting.ts';
import { foldWord } from '../forms.ts';
import { bornOf } from './born.ts';
import { BYLINE } from './portrait.ts';
import type { NameReader } from './read-name.ts';

/** Entities of the text and those that only the metadata names; each key once. Linear in the facts. */
export const sightingsOf = (facts: ArticleFacts, readName: NameReader): ArticleSightings => {
  const { article } = facts;
  const entities = [
    ...new Map([...namedByMetadata(facts), ...facts.entities].map((e) => [e.key, e])).values(),
  ];
  const read = readerOf(facts, entities, readName);
  const date = article.datePublished?.slice(0, 10);
  return { article: article.id, ...(date !== undefined && { date }), sightings: entities.map(read) };
};

/** Links less sure than this do not tell two things apart. */
const SURE_LINK = 0.8;

const readerOf = (
  facts: ArticleFacts,
  entities: readonly Entity[],
  readName: NameReader,
): ((entity: Entity) => Sighting) => {
  const { article, relations } = facts;
  const names = new Map(entities.map(({ key, type, name }) => [key, readName(type, name)]));
  const nameKeyOf = (key: EntityKey | undefined): string =>
    key === undefined ? '' : `${key.slice(0, key.indexOf('/'))}/${names.get(key)?.text ?? ''}`;
  const tenures = groupBy(facts.tenures, ({ person }) => person);
  const bylines = new Set([...article.authors, ...article.editors].map((name) => personNamed(name).key));
  const publisher = publisherOf(article);
  const byline = {
    role: BYLINE,
    at: nameKeyOf(publisher?.key),
    text: `penulis, ${publisher?.name ?? article.id}`,
  };
  const nameOf = new Map(entities.map(({ key, name }) => [key, name]));
  const births = bornOf(facts);
  return (entity) => {
    const own = readName(entity.type, entity.name);
    const born = births.get(entity.key);
    const places = placesOf(entity.key, relations);
    const placeName = nameOf.get(places[0] ?? '');
    return {
      article: article.id,
      entity: entity.key,
      type: entity.type,
      fineTypes: entity.fineTypes,
      name: entity.name,
      otherNames: entity.alternateNames,
      words: own.words,
      aliases: aliasesOf(entity, own.words, readName),
      shortForms: shortFormsOf(entity, own.words, readName),
      tellsAlone: own.tellsAlone,
      isRare: own.isRare,
      items: entity.links
        .filter(({ confidence }) => confidence >= SURE_LINK)
        .map(({ iri }) => iri)
        .sort(),
      roles: [
        ...(tenures.get(entity.key) ?? []).map((tenure) => seenRole(tenure, nameKeyOf, nameOf)),
        ...(bylines.has(entity.key) ? [byline] : []),
      ],
      places: places.map(nameKeyOf),
      ...(placeName !== undefined && { placeName }),
      ...(born && { born }),
    };
  };
};

/** Other names that could stand for it in another article: "KPK", "Jokowi"; not the parts of its own name. */
const aliasesOf = (entity: Entity, own: readonly string[], readName: NameReader): readonly string[] => {
  const others = entity.alternateNames.map((name) => readName(entity.type, name));
  const isOther = (words: readonly string[]): boolean => words.some((word) => !own.includes(word));
  return [...new Set(others.filter(({ words }) => isOther(words)).map(({ text }) => text))].sort();
};

const shortFormsOf = (entity: Entity, own: readonly string[], readName: NameReader): readonly string[] =>
  entity.alternateNames
    .map((name) => readName(entity.type, name))
    .filter(({ words: [only = '', ...more] }) => more.length === 0 && own.includes(only))
    .map(({ text }) => text);

const seenRole = (
  { role, normalRole = role, organization }: Tenure,
  nameKeyOf: (key: EntityKey | undefined) => string,
  nameOf: ReadonlyMap<EntityKey, string>,
): SeenRole => ({
  role: normalRole.split(/\s+/u).map(foldWord).join(' '),
  at: nameKeyOf(organization),
  text: [normalRole, nameOf.get(organization ?? '')].filter(Boolean).join(', '),
});

const PLACING: ReadonlySet<Relation['predicate']> = new Set([
  'schema:containedInPlace',
  'schema:location',
  'schema:parentOrganization',
  'schema:homeLocation',
  'schema:birthPlace',
]);

const placesOf = (key: EntityKey, relations: readonly Relation[]): readonly EntityKey[] =>
  relations.flatMap(({ subject, predicate, object }) =>
    subject === key && PLACING.has(predicate) && object.kind === 'entity' ? [object.entity] : [],
  );
