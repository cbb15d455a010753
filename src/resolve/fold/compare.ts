// What speaks for two portraits being of one thing, and what against, weighed in log-odds.

import { overlap } from './born.ts';
import { numbersIn } from './name-key.ts';
import { type NameRelation, nameRelation } from './name-relation.ts';
import { companyOf, type Portrait } from './portrait.ts';
import { COMPANY, type EvidenceKind, OWN_COMPANY, WEIGHTS } from './weights.ts';

export interface Evidence {
  readonly kind: EvidenceKind;
  /** Log-odds; below 0 it speaks against. */
  readonly weight: number;
  /** What was found: a role, a name, an item. */
  readonly detail: string;
}

export type Contradiction = 'numbers' | 'items' | 'birth' | 'judgement' | 'names';

export interface Comparison {
  /** Log-odds that both are of one thing. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/** What can contradict. */
export type Said = Pick<Portrait, 'type' | 'names' | 'aliases' | 'items' | 'born'>;

/** Undefined where neither names nor items give a reason to think of one thing. Symmetric. */
export const comparePortraits = (a: Portrait, b: Portrait): Comparison | undefined => {
  const item = first(a.items, (one) => b.items.has(one));
  const name = nameEvidence(a, b);
  if (!name && item === undefined) return undefined;
  const evidence = [
    ...(name ?? []),
    ...(item === undefined ? [] : [evidenceOf('same-item', item)]),
    ...roleEvidence(a, b),
    ...placeEvidence(a, b),
    ...companyEvidence(a, b),
    ...fameEvidence(a, b),
    ...articleEvidence(a, b),
  ];
  return { evidence, score: evidence.reduce((sum, { weight }) => sum + weight, 0) };
};

const evidenceOf = (kind: EvidenceKind, detail: string, factor = 1): Evidence => ({
  kind,
  weight: WEIGHTS[kind] * factor,
  detail,
});

/** The best relation between a name of one and a name of the other. */
const nameEvidence = (a: Portrait, b: Portrait): readonly Evidence[] | undefined => {
  const alias = statedAlias(a, b) ?? statedAlias(b, a);
  let best: Evidence | undefined = alias;
  for (const x of a.names.keys()) {
    for (const y of b.names.keys()) {
      const relation = nameRelation(a.type, x.split(' '), y.split(' '));
      if (!relation) continue;
      const isUsual = relation !== 'short' || isUsualShort(x, y, [a, b]);
      const kind = isUsual ? kindOf(relation, a, b) : 'short';
      const found = evidenceOf(kind, x === y ? x : `${x} = ${y}`);
      if (!best || found.weight > best.weight) best = found;
    }
  }
  return best && [best];
};

/** The first word of the full name, or one that articles call its bearer by: "Bahlil", "Trump"; not "Karno" for Rano Karno. */
const isUsualShort = (x: string, y: string, pair: readonly Portrait[]): boolean => {
  const [short, full] = x.length < y.length ? [x, y] : [y, x];
  return full.startsWith(`${short} `) || pair.some(({ shortForms }) => shortForms.has(short));
};

/** Things of which few share a rare word; institutions of many places do. */
const OWN_NAMED: ReadonlySet<string> = new Set(['Person', 'Place', 'Facility']);

/** A relation is worth less where a name does not tell alone, and more where few bear the word that they share. */
const kindOf = (relation: NameRelation, a: Portrait, b: Portrait): EvidenceKind => {
  if (relation === 'letters' || relation === 'initials') return relation;
  if (relation === 'short') return a.type === 'Person' && a.isRare && b.isRare ? 'short-rare' : 'short';
  if (a.tellsAlone && b.tellsAlone) return relation;
  const isFull = [...a.names.keys(), ...b.names.keys()].every((name) => name.includes(' '));
  const tells = (a.type === 'Person' && isFull) || (OWN_NAMED.has(a.type) && a.isRare && b.isRare);
  return tells && relation === 'same-words' ? 'same-words-rare' : `${relation}-shared`;
};

/** An article calls one by the name of the other: "Komisi Pemberantasan Korupsi (KPK)". */
const statedAlias = (a: Portrait, b: Portrait): Evidence | undefined => {
  const alias = first(a.aliases.keys(), (one) => b.names.has(one) && isOwnAlias(a, one));
  if (alias === undefined) return undefined;
  const often = (a.aliases.get(alias) ?? 0) > 1;
  return evidenceOf(often ? 'stated-often' : 'stated', alias);
};

/**
 * Not the name of a husband, wife or child, which an article may take for a form: "Iriana Jokowi" of Joko Widodo, "Brigitte
 * Macron" of Emmanuel Macron; but "Tom Lembong" of Thomas Lembong, and "Cak Imin" of Muhaimin Iskandar where several say so.
 */
export const isOwnAlias = ({ type, names, aliases }: Said, alias: string): boolean => {
  if (type !== 'Person' || !alias.includes(' ')) return true;
  const words = alias.split(' ');
  const known = [...names.keys(), ...[...aliases.keys()].filter((one) => !one.includes(' '))];
  const kin = known.filter((name) => name.split(' ').some((word) => words.includes(word)));
  if (kin.length === 0) return (aliases.get(alias) ?? 0) > 1;
  return kin.some((name) => name[0] === alias[0]);
};

/** Members of many: such a role is shared by people who are not one. */
const COMMON_ROLE = /^(?:anggota|ketua|kepala|direktur|pemain|pelatih|warga|menteri)@$/u;

const roleEvidence = (a: Portrait, b: Portrait): readonly Evidence[] => {
  if (a.roles.size === 0 || b.roles.size === 0) return [];
  const same = first(a.roles.keys(), (role) => !role.endsWith('@') && b.roles.has(role));
  if (same !== undefined) return [evidenceOf('same-role', same)];
  const bare = (role: string): string => role.slice(0, role.indexOf('@') + 1);
  const held = new Set([...b.roles.keys()].map(bare));
  const alike = first(a.roles.keys(), (role) => held.has(bare(role)));
  if (alike === undefined) return [evidenceOf('other-role', '')];
  return [evidenceOf(COMMON_ROLE.test(bare(alike)) ? 'common-role' : 'like-role', bare(alike))];
};

const placeEvidence = (a: Portrait, b: Portrait): readonly Evidence[] => {
  const place = first(a.places, (one) => b.places.has(one));
  return place === undefined ? [] : [evidenceOf('same-place', place)];
};

/** Who stands beside both: each counts as often as it does with the one that keeps more company. */
const companyEvidence = (a: Portrait, b: Portrait): readonly Evidence[] => {
  const [few, many] = a.members.length <= b.members.length ? [a, b] : [b, a];
  if (few.tellsAlone && many.tellsAlone && few.members.length > MOST_LOOKED_AT) return [];
  const [near, far] = [companyOf(few), companyOf(many)];
  let sum = 0;
  const shared: string[] = [];
  for (const [key] of near) {
    const times = far.get(key);
    if (times === undefined) continue;
    const type = key.slice(0, key.indexOf('/'));
    const weight = a.type === type ? (OWN_COMPANY[type] ?? COMPANY[type] ?? 0) : (COMPANY[type] ?? 0);
    sum += weight * Math.max(times / many.members.length, Math.min(1, times / 10) / 2);
    shared.push(key);
  }
  return sum === 0 ? [] : [evidenceOf('company', shared.sort().join(', '), Math.min(sum, MOST_COMPANY))];
};
const MOST_LOOKED_AT = 200;
const MOST_COMPANY = 5;

/** A short name means the one who is in the news. */
const fameEvidence = (a: Portrait, b: Portrait): readonly Evidence[] => {
  const known = Math.max(a.articles.size, b.articles.size);
  return a.type === 'Person' && known >= FAME ? [evidenceOf('fame', String(known))] : [];
};
const FAME = 4;

/** An article that names both keeps them apart. */
const articleEvidence = (a: Portrait, b: Portrait): readonly Evidence[] => {
  const [few, many] = a.articles.size <= b.articles.size ? [a, b] : [b, a];
  const both = first(few.articles, (article) => many.articles.has(article));
  return both === undefined ? [] : [evidenceOf('same-article', both)];
};

/** Why they cannot be one, whatever the score. */
export const contradictionOf = (a: Said, b: Said): Contradiction | undefined => {
  if (differ(numbersOf(a), numbersOf(b))) return 'numbers';
  if (CATALOGUES.some((catalogue) => differ(itemsOf(a, catalogue), itemsOf(b, catalogue)))) return 'items';
  if (a.born.length > 0 && b.born.length > 0 && !a.born.some((x) => b.born.some((y) => overlap(x, y))))
    return 'birth';
  return undefined;
};

const CATALOGUES = ['http://www.wikidata.org/', 'https://sws.geonames.org/'] as const;

const itemsOf = ({ items }: Said, catalogue: string): ReadonlySet<string> =>
  new Set([...items].filter((item) => item.startsWith(catalogue)));

const numbersOf = ({ names }: Said): ReadonlySet<string> =>
  new Set([...names.keys()].map((name) => numbersIn(name.split(' '))).filter((numbers) => numbers !== ''));

/** Both say something, and nothing that they say agrees. */
const differ = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && first(a, (one) => b.has(one)) === undefined;

const first = <T>(all: Iterable<T>, fits: (one: T) => boolean): T | undefined => {
  for (const one of all) if (fits(one)) return one;
  return undefined;
};
