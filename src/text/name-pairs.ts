// Parts two names that a hyphen joins, "Prabowo-Gibran", where the article has each of them by itself.
import type { Token } from '../model/document.ts';

const PAIR = /^(\p{Lu}\p{Ll}[\p{L}'’]+)[-‐‑](\p{Lu}\p{Ll}[\p{L}'’]+)$/u;

/** Whether an article holds one at all: most do not. */
const ANY_PAIR = /\p{Ll}[-‐‑]\p{Lu}\p{Ll}/u;

/**
 * The tokens of each block with such pairs cut into name, hyphen and name. Both halves must stand somewhere else, the
 * left one with the name before it: "Anies Baswedan-Muhaimin Iskandar".
 */
export const partPairs = (
  text: string,
  blocks: readonly (readonly Token[])[],
): readonly (readonly Token[])[] => {
  if (!ANY_PAIR.test(text)) return blocks;
  const halves = new Map(blocks.flat().flatMap((token) => halvesOf(text, token)));
  if (halves.size === 0) return blocks;
  const standing = new Set(blocks.flatMap((tokens) => formsOf(text, tokens)));
  return blocks.map((tokens) =>
    tokens.flatMap((token, i) => {
      const [a, b] = halves.get(token) ?? [];
      if (!a || !b || !standing.has(`${openingBefore(text, tokens, i)}${a}`) || !standing.has(b))
        return [token];
      return cut(token, a.length);
    }),
  );
};

const halvesOf = (text: string, token: Token): readonly (readonly [Token, readonly [string, string]])[] => {
  if (token.shape !== 'word') return [];
  const [, a = '', b = ''] = PAIR.exec(text.slice(token.start, token.end)) ?? [];
  return a === b ? [] : [[token, [a, b]]];
};

/** The capitalised word before, with a space; empty where there is none, or none but a sentence's first. */
const openingBefore = (text: string, tokens: readonly Token[], at: number): string => {
  const [first, before] = [tokens[at - 2], tokens[at - 1]];
  const form = before && first?.shape === 'word' ? text.slice(before.start, before.end) : '';
  return /^\p{Lu}\p{Ll}/u.test(form) ? `${form} ` : '';
};

/** Each token, and each two that white space alone parts. */
const formsOf = (text: string, tokens: readonly Token[]): readonly string[] => {
  const forms = tokens.map(({ start, end }) => text.slice(start, end));
  return [...forms, ...forms.map((form, i) => `${forms[i - 1] ?? ''} ${form}`)];
};

const cut = ({ start, end, shape }: Token, length: number): readonly Token[] => [
  { start, end: start + length, shape },
  { start: start + length, end: start + length + 1, shape: 'punctuation' },
  { start: start + length + 1, end, shape },
];
