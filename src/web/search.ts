// Finds nodes by name: accents, case and the old Dutch spelling make no difference.
import type { PageArticle, PageNode } from '../graph/page-article.ts';

const OLD_SPELLING: readonly (readonly [RegExp, string])[] = [
  [/oe/g, 'u'],
  [/tj/g, 'c'],
  [/dj/g, 'j'],
  [/sj/g, 'sy'],
  [/nj/g, 'ny'],
  [/ch/g, 'kh'],
];

/** The form in which names are compared: "Soekarno" and "Sukarno" are one. */
export const fold = (name: string): string =>
  OLD_SPELLING.reduce(
    (folded, [old, now]) => folded.replace(old, now),
    name
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );

/** Indices of the nodes that hold the query's words; names that begin with it first. */
export const search = (article: PageArticle, query: string): readonly number[] => {
  const wanted = fold(query);
  if (wanted === '') return [];
  const found = article.nodes.flatMap((node, index) => {
    const best = Math.min(...namesOf(node).map((name) => rank(fold(name), wanted)));
    return best < Number.POSITIVE_INFINITY ? [{ index, best }] : [];
  });
  return found.sort((a, b) => a.best - b.best || a.index - b.index).map(({ index }) => index);
};

const namesOf = (node: PageNode): readonly string[] =>
  node.kind === 'entity' ? [node.label, ...node.alternateNames] : [node.label];

const rank = (name: string, wanted: string): number => {
  if (name.startsWith(wanted)) return 0;
  if (` ${name}`.includes(` ${wanted}`)) return 1;
  return wanted.split(' ').every((word) => name.includes(word)) ? 2 : Number.POSITIVE_INFINITY;
};
