// Tells entities of one name apart, in words: by role, by place, else by the article that named them first.
import type { EntityKey } from '../../model/entity.ts';
import { groupBy } from '../../model/group.ts';
import type { Keyed } from './cluster-key.ts';
import type { Portrait } from './portrait.ts';

/** Only of those that share their name with another of their type. In Indonesian. */
export const describeNamesakes = (clusters: readonly Keyed[]): ReadonlyMap<EntityKey, string> => {
  const groups = groupBy(clusters, ({ portrait }) => `${portrait.type}/${commonest(portrait.names) ?? ''}`);
  const described = new Map<EntityKey, string>();
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    for (const { key, portrait } of group) described.set(key, descriptionOf(portrait));
  }
  return described;
};

/** "Kepala Desa, Sukamaju"; "di Garut"; "disebut dalam artikel detik-1, 2025-05-03". */
const descriptionOf = (portrait: Portrait): string =>
  roleOf(portrait) ?? placeOf(portrait) ?? firstArticleOf(portrait);

const roleOf = ({ members }: Portrait): string | undefined =>
  commonest(counted(members.flatMap(({ sighting }) => sighting.roles.map(({ text }) => text))));

const placeOf = ({ members }: Portrait): string | undefined => {
  const place = commonest(counted(members.flatMap(({ sighting }) => sighting.placeName ?? [])));
  return place === undefined ? undefined : `di ${place}`;
};

const firstArticleOf = ({ members }: Portrait): string => {
  const [first] = members;
  const { article = '', date } = first?.article ?? {};
  return `disebut dalam artikel ${article}${date === undefined ? '' : `, ${date}`}`;
};

const counted = (all: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
};

/** The most counted; of equals the first by code units. */
const commonest = (counts: ReadonlyMap<string, number>): string | undefined =>
  [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
