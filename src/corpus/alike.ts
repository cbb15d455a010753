// Whether two texts under one id are versions of one article, or have the id by chance ("1" in two collections).
import type { Article } from '../model/article.ts';

/** Two texts share this part of the word pairs of the shorter one where one was made from the other; unrelated news shares a few hundredths. */
const LEAST = 0.3;

export const areVersions = (a: Article, b: Article): boolean => {
  if (a.textSha256 === b.textSha256) return true;
  const [fewer, more] = [pairsOf(a.text), pairsOf(b.text)].sort((x, y) => x.size - y.size);
  if (!fewer || !more || fewer.size === 0) return false;
  const shared = [...fewer].filter((pair) => more.has(pair)).length;
  return shared >= LEAST * fewer.size;
};

const pairsOf = (text: string): ReadonlySet<string> => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(1).map((word, i) => `${words[i]} ${word}`));
};
