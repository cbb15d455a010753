// Where a sentence names a happening: the trigger words of `data/lexicons/event-triggers.tsv`, and names that hold one.

import type { EventLexicon, EventTypeRule } from './event-lexicon.ts';
import type { Trigger } from './frame.ts';
import { isIn } from './function-words.ts';
import { type Item, isProper, isWord } from './items.ts';
import { STOPS } from './name-list.ts';
import { phraseAt } from './phrase-lexicon.ts';

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
  lexicon: EventLexicon,
): readonly Omit<TriggerAt, 'until' | 'rule'>[] => {
  const found: Omit<TriggerAt, 'until' | 'rule'>[] = [];
  for (let i = 0; i < items.length; i++) {
    const named = namedTrigger(items, i, lexicon);
    if (named) found.push({ first: i, last: i, ...named });
    const phrase = phraseAt(lexicon.triggers, items, i);
    const not = phraseAt(lexicon.notTriggers, items, i);
    if (not && not.words.length >= (phrase?.words.length ?? 0)) i += not.words.length - 1;
    else {
      const parted = (phrase?.words.length ?? 0) < 2 ? partedAt(items, i, lexicon) : undefined;
      const last = parted ? i : i + (phrase?.words.length ?? 1) - 1;
      const trigger = parted ?? phrase?.value;
      if (trigger) found.push({ first: i, last, ...trigger });
      i = last;
    }
  }
  return found;
};

/** Items between the parts of a trigger. */
const GAP = 6;

/** "menetapkan [delapan orang] tersangka", in one clause: the first word alone is the trigger. */
const partedAt = (
  items: readonly Item[],
  at: number,
  { partedTriggers, words }: EventLexicon,
): Trigger | undefined => {
  const first = items[at];
  const rows = first?.kind === 'word' ? partedTriggers.get(first.lower) : undefined;
  if (!rows) return undefined;
  for (let i = at + 1; i <= at + 1 + GAP; i++) {
    const item = items[i];
    if (isIn(STOPS, item) || isIn(words.clause, item)) return undefined;
    const found = rows.find(({ rests }) =>
      rests.some((rest) => rest.every((word, k) => isWord(items[i + k], word))),
    );
    if (found) return found.trigger;
  }
  return undefined;
};

/** The name of an election or meeting tells it: "Pilkada 2020"; that of another occasion where it "digelar" or "berlangsung". */
const namedTrigger = (
  items: readonly Item[],
  at: number,
  { triggers, occasions, words }: EventLexicon,
): Trigger | undefined => {
  const item = items[at];
  if (!isProper(item) || item.entity.type !== 'NamedEvent') return undefined;
  const name = item.entity.name.toLowerCase();
  const trigger = triggers.byFirst.get(name.split(' ', 1)[0] ?? '')?.alone?.value;
  if (trigger?.type === 'Election' || trigger?.type === 'Meeting') return trigger;
  const happens = [1, 2, 3].some(
    (ahead) => isIn(words.happens, items[at + ahead]) || isIn(words['light-passive'], items[at + ahead]),
  );
  if (!happens) return undefined;
  const type = [...occasions].find(([head]) => name.startsWith(head))?.[1];
  return type && { type, frame: 'bare', needs: '' };
};
