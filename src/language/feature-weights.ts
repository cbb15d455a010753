// Weights of a small linear model by the names of its features, kept as a table that people can read.
import { parseTable } from './table.ts';

/** Feature → weight; what is not listed weighs nothing. */
export type FeatureWeights = ReadonlyMap<string, number>;

/** Reads a table of `feature` and `weight`; throws on a weight that is no number. */
export const readFeatureWeights = (source: string): FeatureWeights =>
  new Map(
    parseTable(source).map(({ feature = '', weight = '' }) => {
      const value = Number(weight);
      if (weight === '' || Number.isNaN(value))
        throw new Error(`feature "${feature}": no weight "${weight}"`);
      return [feature, value];
    }),
  );
