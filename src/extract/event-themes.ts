// What a happening is about and for: programmes and laws named behind its trigger, and its purpose.
import type { Span } from '../model/span.ts';
import { type FunctionWords, isIn } from './function-words.ts';
import { type Item, isName, isWord, type NameItem } from './items.ts';
import type { TriggerAt } from './triggers.ts';

/** What is named behind the trigger, of the types that such a happening is about, and takes no part in it so far. */
export const themesOf = (
  items: readonly Item[],
  { first, last, rule }: TriggerAt,
  parts: readonly NameItem[],
): readonly NameItem[] => {
  const taken = new Set(parts.map((part) => part.entity));
  return items
    .slice(isName(items[first]) ? first : last + 1)
    .filter(isName)
    .filter(({ entity }) => rule.themes.has(entity.type) && !taken.has(entity) && taken.add(entity));
};

/** "… untuk membahas kerja sama": from behind the preposition to the end of the clause. */
export const purposeOf = (
  items: readonly Item[],
  last: number,
  words: FunctionWords,
): { readonly purpose?: Span } => {
  const at = items.findIndex((item, i) => i > last && isIn(words.purpose, item));
  if (at < 0) return {};
  const stop = items.findIndex(
    (item, i) =>
      i > at && (isWord(item, ',', ';', '"', '”') || (item.kind === 'word' && item.form.startsWith('.'))),
  );
  const [start, end] = [items[at + 1], items[(stop < 0 ? items.length : stop) - 1]];
  return start && end && end.end > start.start ? { purpose: { start: start.start, end: end.end } } : {};
};
