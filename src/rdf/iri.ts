// Names every node: a data IRI follows from the content alone, never from a counter, the clock or the order of work.

import { contentHash } from '../model/content-hash.ts';
import type { EntityKey, EntityType } from '../model/entity.ts';
import { ENTITY_TYPES } from '../model/entity.ts';
import { slug } from '../model/slug.ts';

/** Where data IRIs begin unless `--base` says otherwise. */
export const DEFAULT_BASE = 'https://w3id.org/rajut/id/';

const PATHS: ReadonlyMap<string, string> = new Map(
  ENTITY_TYPES.map((type) => [type, type.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()]),
);

/** "Person/anwar-sanusi" → "…/person/anwar-sanusi", "PeopleGroup/dayak" → "…/people-group/dayak". */
export const entityIri = (base: string, key: EntityKey): string => {
  const { type, name } = keyParts(key);
  return `${base}${PATHS.get(type) ?? slug(type)}/${name}`;
};

const keyParts = (key: EntityKey): { readonly type: string; readonly name: string } => {
  const cut = key.indexOf('/');
  return { type: key.slice(0, cut), name: key.slice(cut + 1) };
};

/** "…/article/ID", the id percent-encoded where an IRI could not carry it, or would read it as a step up the path. */
export const articleIri = (base: string, id: string): string => {
  const segment = encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\uFFFD'));
  return `${base}article/${/^\.+$/.test(segment) ? segment.replaceAll('.', '%2E') : segment}`;
};

/** A stretch of an article in code points: "…/article/ID#char=103,140" (RFC 5147). */
export const spanIri = (article: string, start: number, end: number): string =>
  `${article}#char=${start},${end}`;

/** An unnamed party, local to its article, by the words that describe it (code points). */
export const partyIri = (article: string, start: number, end: number): string =>
  `${article}#party=${start},${end}`;

/** A mention, local to its article, by where it stands (code points). */
export const mentionIri = (article: string, start: number, end: number): string =>
  `${article}#mention=${start},${end}`;

/** The activity that read an article. */
export const runIri = (article: string): string => `${article}#run`;

/** A record of an article by its content: ("event", ["…", "Meeting", …]) → "…/event/9c41…". */
export const recordIri = (base: string, kind: string, content: readonly (string | number)[]): string =>
  `${base}${kind}/${contentHash(content.join('\u0000'))}`;

/** One node for one person, role and organisation: "…/tenure/anwar-sanusi--sekretaris-jenderal--kementerian-x". */
export const tenureIri = (
  base: string,
  tenure: { readonly person: EntityKey; readonly role: string; readonly organization?: EntityKey },
): string =>
  `${base}tenure/${[partOf(tenure.person, 'Person'), seat(tenure.role, tenure.organization)].join('--')}`;

/** The post itself, whoever holds it: "…/post/sekretaris-jenderal--kementerian-x". */
export const postIri = (base: string, role: string, organization: EntityKey): string =>
  `${base}post/${seat(role, organization)}`;

/** A normal role: "…/role/sekretaris-jenderal". */
export const roleIri = (base: string, normalRole: string): string => `${base}role/${slug(normalRole)}`;

const seat = (role: string, organization: EntityKey | undefined): string =>
  organization === undefined ? slug(role) : `${slug(role)}--${partOf(organization, 'Organization')}`;

/** The name of a key, its type before it where that is not the usual one: slugs hold no "--", so that parts stay apart. */
const partOf = (key: EntityKey, usual: EntityType): string => {
  const { type, name } = keyParts(key);
  return type === usual ? name : `${PATHS.get(type) ?? slug(type)}--${name}`;
};
