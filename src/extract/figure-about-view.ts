// A figure with what may tell what it is about, each thing looked up once for all its candidates.
import type { EntityKey, EntityType } from '../model/entity.ts';
import type { Figure, Quotation, Tenure } from '../model/record.ts';
import { type AboutCandidate, isTopical } from './figure-about-candidates.ts';
import { isAge, TIME_UNITS } from './figure-age.ts';
import type { FigureContext, Reference } from './figure-context.ts';
import { isLine } from './figure-list.ts';
import type { Salience } from './figure-salience.ts';

/** Who said what in the article, and which posts they hold. */
export interface Said {
  readonly quotations: readonly Quotation[];
  readonly tenures: readonly Tenure[];
}

/** A figure in its article. */
export interface AboutSetting {
  readonly context: FigureContext;
  readonly salience: ReadonlyMap<EntityKey, Salience>;
  /** Those before it, in text order. */
  readonly figures: readonly Figure[];
  readonly said: Said;
}

/** What the features of one figure share. */
export interface AboutView extends AboutSetting {
  readonly unit: UnitClass;
  /** The topical mentions before the figure in its sentence, in text order. */
  readonly ahead: readonly Reference[];
  /** Whether a topic stands before the figure in its sentence; a line of a table has none. */
  readonly room: 'full' | 'bare' | 'line';
}

type UnitClass = 'age' | 'time' | 'count' | 'rate' | 'money' | 'size';
export type TypeClass = 'person' | 'organization' | 'place' | 'thing';

export const aboutView = (setting: AboutSetting, candidates: readonly AboutCandidate[]): AboutView => {
  const { context } = setting;
  const ahead = candidates
    .flatMap(({ before }) => (before && isTopical(context, context.view, before) ? [before] : []))
    .sort((a, b) => a.mention.start - b.mention.start);
  const room = ahead.length > 0 ? 'full' : isLine(context) ? 'line' : 'bare';
  return { ...setting, unit: unitClass(context), ahead, room };
};

const RATES = new Set(['percent', 'basis point', 'point']);

const unitClass = (context: FigureContext): UnitClass => {
  const { unitCode } = context.quantity;
  if (isAge(context)) return 'age';
  if (TIME_UNITS.has(unitCode)) return 'time';
  if (unitCode === 'count') return 'count';
  if (RATES.has(unitCode)) return 'rate';
  return /^[A-Z]{3}$/.test(unitCode) ? 'money' : 'size';
};

export const typeClass = (type: EntityType): TypeClass => {
  if (type === 'Person') return 'person';
  if (type === 'Organization') return 'organization';
  return type === 'Place' || type === 'Facility' ? 'place' : 'thing';
};
