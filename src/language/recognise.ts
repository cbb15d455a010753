// Adds to a segmented document what its words name and measure: names, times, quantities.
import type { Recognised, Segmented } from '../model/document.ts';
import { findNames, type NameResources } from './find-names.ts';
import { findQuantities } from './quantity.ts';
import type { QuantityLexicon } from './quantity-lexicon.ts';
import { findTimes } from './temporal.ts';
import type { TemporalLexicon } from './temporal-lexicon.ts';

export interface RecogniseResources extends NameResources {
  readonly temporal: TemporalLexicon;
  readonly quantities: QuantityLexicon;
}

/** Each layer is sorted and non-overlapping; linear in the text's length. */
export const recognise = (document: Segmented, resources: RecogniseResources): Recognised => {
  const names = findNames(document, resources);
  const { times, diagnostics } = findTimes(document, resources.temporal, document.article.datePublished);
  const quantities = findQuantities(document, resources.quantities, [...times, ...names]);
  return { ...document, names, times, quantities, diagnostics };
};
