// One form, one type: within an article a name is of the kind that its best evidence says.
import type { EntityType } from '../model/entity.ts';
import type { NameCandidate } from './name-candidate.ts';
import type { TokenForms } from './name-forms.ts';

/** The candidates with the types that their forms have most, each weighed by its score to the power of `TRUST`. */
export const consistentTypes = (
  names: readonly NameCandidate[],
  forms: TokenForms,
): readonly NameCandidate[] => {
  const votes = new Map<string, Map<EntityType, number>>();
  for (const name of names) {
    const form = formOf(name, forms);
    const counts = votes.get(form) ?? new Map<EntityType, number>();
    counts.set(name.type, (counts.get(name.type) ?? 0) + name.score ** TRUST);
    votes.set(form, counts);
  }
  return names.map((name) => ({ ...name, type: heaviest(votes.get(formOf(name, forms))) ?? name.type }));
};

/** Makes one sure mention outweigh several doubtful ones. */
const TRUST = 8;

const formOf = ({ first, last }: NameCandidate, forms: TokenForms): string =>
  forms.exact.slice(first, last).join(' ').toUpperCase();

const heaviest = (counts: ReadonlyMap<EntityType, number> | undefined): EntityType | undefined => {
  let best: EntityType | undefined;
  let top = 0;
  for (const [type, weight] of counts ?? []) {
    if (weight > top) {
      best = type;
      top = weight;
    }
  }
  return best;
};
