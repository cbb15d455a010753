// Finds the entity that a person means: by IRI, name or other name, case and accents aside, with suggestions where none fits.

export interface NamedEntity {
  readonly iri: string;
  /** The canonical name first. */
  readonly names: readonly string[];
}

export type Found =
  | { readonly kind: 'one'; readonly entity: NamedEntity }
  | { readonly kind: 'several'; readonly entities: readonly NamedEntity[] }
  | { readonly kind: 'none'; readonly nearest: readonly string[] };

const SUGGESTIONS = 5;

/** A canonical name goes before an entity that is only also called so. */
export const findEntity = (asked: string, entities: readonly NamedEntity[]): Found => {
  const addressed = entities.find(({ iri }) => iri === asked);
  if (addressed) return { kind: 'one', entity: addressed };
  const wanted = folded(asked);
  const called = entities.filter(({ names: [name = ''] }) => folded(name) === wanted);
  const matching =
    called.length > 0
      ? called
      : entities.filter(({ names }) => names.some((name) => folded(name) === wanted));
  const [first, second] = matching;
  if (first && second) return { kind: 'several', entities: matching };
  return first ? { kind: 'one', entity: first } : { kind: 'none', nearest: nearest(wanted, entities) };
};

/** "  Soekarno–Hatta " and "soekarno hatta" are alike, "Sèkjen" and "sekjen" too. */
export const folded = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Names that hold what was asked, then names of similar spelling; the closest first. */
const nearest = (wanted: string, entities: readonly NamedEntity[]): readonly string[] => {
  const ranked = entities
    .flatMap(({ names: [shown = '', ...others] }) =>
      [shown, ...others].map((name) => ({ shown, distance: distanceOf(wanted, folded(name)) })),
    )
    .filter(({ distance }) => distance < 0.5)
    .sort((a, b) => a.distance - b.distance || (a.shown < b.shown ? -1 : 1));
  return [...new Set(ranked.map(({ shown }) => shown))].slice(0, SUGGESTIONS);
};

/** 0 (alike) to 1 (nothing in common): by words held, else by letter pairs in common (Dice). */
const distanceOf = (wanted: string, name: string): number => {
  if (wanted === '' || name === '') return 1;
  if (` ${name} `.includes(` ${wanted} `)) return 0.1 + 0.1 * (1 - wanted.length / name.length);
  const left = pairs(wanted);
  const right = pairs(name);
  const common = [...left].filter((pair) => right.has(pair)).length;
  return 1 - (2 * common) / (left.size + right.size);
};

const pairs = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: text.length + 1 }, (_, i) => ` ${text} `.slice(i, i + 2)));
