// Where a sentence names a happening: the trigger words of `data/lexicons/event-triggers.tsv`, and names that hold one.
import type { EventTypeRule, Trigger } from './event-lexicon.ts';
import { type Item, isProper } from './items.ts';
import { type PhraseLexicon, phraseAt } from './phrase-lexicon.ts';

/** A trigger in its sentence. */
export interface TriggerAt extends Trigger {
  /** Indices of its first and last item. */
  readonly first: number;
  readonly last: number;
  /** Where the next trigger begins, or the sentence ends. */
  readonly until: number;
  readonly rule: EventTypeRule;
}

/** The triggers of a sentence from left to right; none overlaps another. */
export const triggersOf = (
  items: readonly Item[],
  lexicon: PhraseLexicon<Trigger>,
): readonly Omit<TriggerAt, 'until' | 'rule'>[] => {
  const found: Omit<TriggerAt, 'until' | 'rule'>[] = [];
  for (let i = 0; i < items.length; i++) {
    const named = namedTrigger(items[i], lexicon);
    if (named) found.push({ first: i, last: i, ...named });
    const phrase = phraseAt(lexicon, items, i);
    if (!phrase) continue;
    const last = i + phrase.words.length - 1;
    found.push({ first: i, last, ...phrase.value });
    i = last;
  }
  return found;
};

/** The name of an election or meeting that a trigger word opens tells it: "Pilkada 2020", "Rapat Koordinasi Nasional". */
const namedTrigger = (item: Item | undefined, lexicon: PhraseLexicon<Trigger>): Trigger | undefined => {
  if (!isProper(item) || item.entity.type !== 'NamedEvent') return undefined;
  const [first = ''] = item.entity.name.toLowerCase().split(' ');
  const trigger = lexicon.byFirst.get(first)?.find(({ words }) => words.length === 1)?.value;
  return trigger?.type === 'Election' || trigger?.type === 'Meeting' ? trigger : undefined;
};
