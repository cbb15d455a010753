// The distinct surface forms of an article's names, each with where it stands.
import type { Recognised } from '../model/document.ts';
import type { EntityType } from '../model/entity.ts';
import { groupBy } from '../model/group.ts';
import type { Span } from '../model/span.ts';

/** One spelling of a name, as one type. */
export interface Form {
  readonly text: string;
  readonly type: EntityType;
  /** Folded words: lower case, marks off, outer stops off ("M. Kholid" → ["m", "kholid"]). */
  readonly words: readonly string[];
  /** Sorted. */
  readonly spans: readonly Span[];
  /** Summed scores of its mentions. */
  readonly weight: number;
}

/** What is known beforehand: the one thing that a form of a type names, if it names just one ("Kemnaker"). */
export type Identify = (form: Form) => string | undefined;

/** Folds a word for comparison: "S.H." → "s.h", "Jum’at" → "jumat". */
export const foldWord = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼ]/gu, '')
    .replace(/^[.,]+|[.,]+$/g, '')
    .toLowerCase();

/** The folded words of a name; white space and hyphens between words part them. */
export const foldName = (name: string): readonly string[] =>
  name
    .split(/[\s/]+/u)
    .map(foldWord)
    .filter((word) => word !== '');

/**
 * Groups names by folded spelling, sorted by first mention. A spelling that the recogniser typed in several ways
 * takes the type with the greatest summed score: one form means one thing within an article.
 */
export const formsOf = ({ article, names }: Recognised): readonly Form[] => {
  const groups = groupBy(names, (name) => foldName(article.text.slice(name.start, name.end)).join(' '));
  return [...groups.values()].map((group) => {
    const votes = new Map<EntityType, number>();
    for (const { type, score } of group) votes.set(type, (votes.get(type) ?? 0) + score);
    const type = [...votes].reduce((best, vote) => (vote[1] > best[1] ? vote : best))[0];
    const text = bestSpelling(group.map((name) => article.text.slice(name.start, name.end)));
    const weight = group.reduce((sum, name) => sum + name.score, 0);
    return {
      text,
      type,
      words: foldName(text),
      spans: group.map(({ start, end }) => ({ start, end })),
      weight,
    };
  });
};

/** The commonest spelling that is not all capitals where there is one; the first of equals. */
export const bestSpelling = (spellings: readonly string[]): string => {
  const mixed = spellings.filter((s) => s !== s.toUpperCase() || s.length <= 5);
  const pool = mixed.length > 0 ? mixed : spellings;
  const counts = new Map<string, number>();
  for (const spelling of pool) counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
  return [...counts].reduce((best, count) => (count[1] > best[1] ? count : best), ['', 0] as [
    string,
    number,
  ])[0];
};
