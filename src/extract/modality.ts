// How far the text commits itself to a happening: planned, doubted, denied or plain fact.
import type { Modality } from '../model/record.ts';
import type { FramedTrigger } from './frame.ts';
import { type FunctionWords, isIn } from './function-words.ts';
import { type Item, isWord } from './items.ts';

/** Lower-case word of `data/lexicons/modality.tsv` → what it makes of a trigger at most `reach` items behind it. */
export type ModalityLexicon = ReadonlyMap<string, { readonly modality: Modality; readonly reach: number }>;

export interface ModalityWords {
  readonly modality: ModalityLexicon;
  readonly words: FunctionWords;
}

/** What the words round a trigger make of it; of a noun also those of its verb: "rapat itu batal digelar". */
export const modalityOf = (
  items: readonly Item[],
  { first, last, until, frame }: FramedTrigger,
  lexicon: ModalityWords,
): Modality => {
  const before = modalityBefore(items, first, lexicon.modality);
  const isNoun = frame.startsWith('noun') || frame === 'bare';
  return before === 'Actual' && isNoun ? modalityAfter(items, { last, until }, lexicon) : before;
};

/** That of the verb that a noun is the subject of: "akan digelar", "tidak jadi", "dibatalkan". */
const modalityAfter = (
  items: readonly Item[],
  { last, until }: Pick<FramedTrigger, 'last' | 'until'>,
  { modality, words }: ModalityWords,
): Modality => {
  for (let i = last + 1; i < Math.min(until, last + 9); i++) {
    const item = items[i];
    if (isIn(words.clause, item) || isWord(item, ',', ';', '"', '”')) return 'Actual';
    const found = item?.kind === 'word' ? modality.get(item.lower)?.modality : undefined;
    if (found !== 'Planned' && found !== 'Negated') continue;
    const next = items[i + 1];
    const isHeld = isIn(words['light-passive'], next) || isIn(words.happens, next);
    if (isHeld || (item?.kind === 'word' && item.lower.startsWith('di'))) return found;
  }
  return 'Actual';
};

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
