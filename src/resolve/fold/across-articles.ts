// What is found when the records of all articles are held side by side.
import type { TableOf } from '../../language/table.ts';
import type { ArticleFacts } from '../../model/facts.ts';
import type { Identity } from '../../model/identity.ts';
import {
  contradictoryFigures,
  contradictoryTenures,
  type ToldFigure,
  type ToldTenure,
} from './contradictions.ts';
import { sameHappenings, type ToldEvent } from './happenings.ts';

/** Whether one person at a time holds a role, by its normal form. */
export type IsSole = (role: string) => boolean;

export interface AcrossArticles {
  readonly happenings: readonly (readonly [ToldEvent, ToldEvent])[];
  readonly tenures: readonly (readonly [ToldTenure, ToldTenure])[];
  readonly figures: readonly (readonly [ToldFigure, ToldFigure])[];
}

export const acrossArticles = (
  all: readonly ArticleFacts[],
  { keyOf, isSole }: { readonly keyOf: Identity['keyOf']; readonly isSole: IsSole },
): AcrossArticles => ({
  happenings: sameHappenings(all, keyOf),
  tenures: contradictoryTenures(all, keyOf, isSole),
  figures: contradictoryFigures(all, keyOf),
});

/** Kinds of `data/lexicons/roles.tsv` whose roles one person holds at a time; of the others those that lead a whole. */
const SOLE_KINDS: ReadonlySet<string> = new Set(['place-post', 'police-post', 'minister', 'state']);
const SOLE_ROLES: ReadonlySet<string> = new Set([
  'Ketua Umum',
  'Sekretaris Jenderal',
  'Direktur Utama',
  'Rektor',
]);

export const soleRoles = (tableOf: TableOf): IsSole => {
  const sole = new Set(
    tableOf('roles')
      .filter((row) => SOLE_KINDS.has(row['kind'] ?? ''))
      .map((row) => row['normal'] ?? ''),
  );
  return (role) => sole.has(role) || SOLE_ROLES.has(role);
};
