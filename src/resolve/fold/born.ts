// When a person was born, as far as an article tells: by an age at its date, or by a year.
import type { EntityKey } from '../../model/entity.ts';
import type { ArticleFacts } from '../../model/facts.ts';
import { isAsserted } from '../../model/record.ts';
import type { YearRange } from '../../model/sighting.ts';

/** "Rina (34)" in an article of 2025 → 1990–1991; a person with several ages that do not agree has none. */
export const bornOf = (facts: ArticleFacts): ReadonlyMap<EntityKey, YearRange> => {
  const year = Number(facts.article.datePublished?.slice(0, 4));
  const found = new Map<EntityKey, YearRange | undefined>();
  if (!Number.isInteger(year)) return new Map();
  for (const { about, measure, unitCode, value, ...figure } of facts.figures) {
    if (about === undefined || measure !== 'usia' || unitCode !== 'year' || !isAsserted(figure)) continue;
    const age = Number(value);
    if (!Number.isInteger(age) || figure.comparator !== 'Exactly' || figure.referenceDate !== undefined)
      continue;
    const range = { from: year - age - 1, to: year - age };
    const known = found.get(about);
    found.set(about, found.has(about) && (known === undefined || !overlap(known, range)) ? undefined : range);
  }
  return new Map([...found].flatMap(([key, range]) => (range ? [[key, range] as const] : [])));
};

/** Ages are told and copied with a year of slack. */
const SLACK = 1;

export const overlap = (a: YearRange, b: YearRange): boolean =>
  a.from - SLACK <= b.to && b.from - SLACK <= a.to;
