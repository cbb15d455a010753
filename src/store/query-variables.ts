// Which variables a part of a parsed query speaks of, and which of them a group is sure to bind.
import type { Pattern } from 'sparqljs';

/** The names of all variables in any part of a parsed query. */
export const variablesIn = (part: unknown): ReadonlySet<string> => {
  const names = new Set<string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (isObject(node)) {
      if (node['termType'] === 'Variable' && typeof node['value'] === 'string') names.add(node['value']);
      else
        for (const [key, value] of Object.entries(node)) {
          if (key.startsWith('?')) names.add(key.slice(1)); // the columns of VALUES
          visit(value);
        }
    }
  };
  visit(part);
  return names;
};

const isObject = (node: unknown): node is Readonly<Record<string, unknown>> =>
  typeof node === 'object' && node !== null;

export interface GroupVariables {
  /** Bound in every solution. */
  readonly certain: ReadonlySet<string>;
  /** Bound in some solution, perhaps. */
  readonly possible: ReadonlySet<string>;
}

/** Of a group whose filters are left out of account. */
export const groupVariables = (patterns: readonly Pattern[]): GroupVariables => ({
  certain: variablesIn(patterns.filter(({ type }) => type === 'bgp')),
  possible: variablesIn(patterns.filter(({ type }) => type !== 'filter' && type !== 'minus')),
});
