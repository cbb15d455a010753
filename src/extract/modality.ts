// How far the text commits itself to a happening: planned, doubted, denied or plain fact.
import type { Modality } from '../model/record.ts';
import type { Item } from './items.ts';

/** Lower-case word of `data/lexicons/modality.tsv` → what it makes of a trigger at most `reach` items behind it. */
export type ModalityLexicon = ReadonlyMap<string, { readonly modality: Modality; readonly reach: number }>;

/** The modality that the nearest such word before the trigger gives it; punctuation that ends a clause stops the search. */
export const modalityBefore = (
  items: readonly Item[],
  trigger: number,
  lexicon: ModalityLexicon,
): Modality => {
  for (let back = 1; back <= trigger && back <= 12; back++) {
    const item = items[trigger - back];
    if (item?.kind !== 'word') continue;
    if (item.lower === ';' || item.lower === '"' || item.lower === '“') return 'Actual';
    const found = lexicon.get(item.lower);
    if (found && back <= found.reach) return found.modality;
  }
  return 'Actual';
};
