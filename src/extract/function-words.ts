// Words that part, join and lead a clause, by what they do: `data/lexicons/function-words.tsv`.
import { oneOf, type TableOf } from '../language/table.ts';
import type { Item } from './items.ts';

const KINDS = [
  'clause',
  'oblique',
  'away',
  'and',
  'partner',
  'beside',
  'reporting',
  'purpose',
  'pointer',
  'place',
  'inner',
  'named-by',
  'copula',
  'no-noun',
  'area',
  'home',
  'naming',
  'happens',
  'light',
  'light-passive',
  'bears',
  'counting',
  'shares',
  'attending',
  'occasion',
  'background',
  'parties',
] as const;

export type FunctionKind = (typeof KINDS)[number];

export type FunctionWords = Readonly<Record<FunctionKind, ReadonlySet<string>>>;

export const functionWords = (tableOf: TableOf): FunctionWords => {
  const sets = new Map(KINDS.map((kind) => [kind, new Set<string>()]));
  for (const row of tableOf('function-words')) sets.get(oneOf(KINDS, row, 'kind'))?.add(row['form'] ?? '');
  const of = (kind: FunctionKind): ReadonlySet<string> => sets.get(kind) ?? new Set();
  return {
    clause: of('clause'),
    oblique: of('oblique'),
    away: of('away'),
    and: of('and'),
    partner: of('partner'),
    beside: of('beside'),
    reporting: of('reporting'),
    purpose: of('purpose'),
    pointer: of('pointer'),
    place: of('place'),
    inner: of('inner'),
    'named-by': of('named-by'),
    copula: of('copula'),
    'no-noun': of('no-noun'),
    area: of('area'),
    home: of('home'),
    naming: of('naming'),
    happens: of('happens'),
    light: of('light'),
    'light-passive': of('light-passive'),
    bears: of('bears'),
    counting: of('counting'),
    shares: of('shares'),
    attending: of('attending'),
    occasion: of('occasion'),
    background: of('background'),
    parties: of('parties'),
  };
};

export const isIn = (words: ReadonlySet<string>, item: Item | undefined): boolean =>
  item?.kind === 'word' && words.has(item.lower);
