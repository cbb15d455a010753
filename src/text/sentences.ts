// Finds where sentences end among the tokens of one block.
import type { Token } from '../model/document.ts';
import type { AbbreviationLexicon } from './tokens.ts';

const FINAL = /^[.!?]$|^\.{2,}$|^…$/u;
const CLOSING = /^["”’'»)\]]$/u;
const STRAIGHT = /^["']$/u;
const OPENS_SENTENCE = /^[\p{Lu}\p{Nd}"“‘'«([*•-]/u;
const LOWER = /^\p{Ll}/u;

/** Indices one past each sentence's last token; the last one is `tokens.length`. */
export const sentenceEnds = (
  text: string,
  tokens: readonly Token[],
  lexicon: AbbreviationLexicon,
): number[] => {
  const ends: number[] = [];
  let quoted = false;
  for (let i = 0; i < tokens.length; i++) {
    const form = formOf(text, tokens[i]);
    if (form === '"') quoted = !quoted;
    if (!closesSentence(text, tokens, i, lexicon)) continue;
    let last = i + 1;
    while (last < tokens.length && closes(text, tokens, last, quoted)) {
      if (formOf(text, tokens[last]) === '"') quoted = false;
      last++;
    }
    if (last < tokens.length && !startsSentence(text, tokens, last)) continue;
    ends.push(last);
    i = last - 1;
  }
  if (tokens.length > 0 && ends.at(-1) !== tokens.length) ends.push(tokens.length);
  return ends.flatMap((end, i) => bounded(text, tokens, ends[i - 1] ?? 0, end));
};

/** Tokens; several times the longest sentence that news prints. What reads sentences may compare their tokens in pairs. */
const LONGEST = 400;
const PAUSE = /^[,;:–—]$/u;

/** The end of a sentence, and before it where one beyond all measure (a list, a text without stops) is cut: at its pauses. */
const bounded = (text: string, tokens: readonly Token[], start: number, end: number): number[] => {
  const ends: number[] = [];
  let from = start;
  while (end - from > LONGEST) {
    let cut = from + LONGEST;
    while (cut > from && !PAUSE.test(formOf(text, tokens[cut - 1]))) cut--;
    from = cut > from ? cut : from + LONGEST;
    ends.push(from);
  }
  return [...ends, end];
};

const formOf = (text: string, token: Token | undefined): string =>
  token ? text.slice(token.start, token.end) : '';

/** A full stop, question or exclamation mark, or an abbreviation that may end a sentence ("dkk."). */
const closesSentence = (
  text: string,
  tokens: readonly Token[],
  i: number,
  lexicon: AbbreviationLexicon,
): boolean => {
  const token = tokens[i];
  const form = formOf(text, token);
  if (FINAL.test(form)) return true;
  return token?.shape === 'word' && form.endsWith('.') && lexicon.get(form)?.ends === true;
};

/** A closing mark directly behind the stop belongs to the sentence; a straight quote only if one is open. */
const closes = (text: string, tokens: readonly Token[], i: number, quoted: boolean): boolean => {
  const form = formOf(text, tokens[i]);
  if (FINAL.test(form)) return true;
  if (!CLOSING.test(form)) return false;
  if (STRAIGHT.test(form) && form === '"' && !quoted) return false;
  return tokens[i - 1]?.end === tokens[i]?.start;
};

/** A new sentence starts after white space with a capital, digit, quote or list mark; or, glued, with a capital ("selesai.Polisi"). */
const startsSentence = (text: string, tokens: readonly Token[], i: number): boolean => {
  const before = tokens[i - 1];
  const next = tokens[i];
  if (!before || !next) return true;
  const form = formOf(text, next);
  if (!OPENS_SENTENCE.test(form)) return false;
  if (before.end < next.start) return true;
  return (
    next.shape === 'word' &&
    /^\p{Lu}\p{Ll}/u.test(form) &&
    LOWER.test(text.slice(before.start - 1, before.start))
  );
};
