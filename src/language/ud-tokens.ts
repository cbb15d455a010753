// Cuts a document's tokens into words as the treebanks have them: clitics stand alone, all else is kept.
import type { Token } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { type CliticLexicon, stemLength } from './clitics.ts';

export interface TreebankToken extends Span {
  readonly form: string;
  /** Index into `document.tokens`; two words of one token share it. */
  readonly token: number;
}

const CAPITAL = /^\p{Lu}/u;

/** The words of one sentence, sorted, non-overlapping, together its tokens: "rumahnya" gives "rumah" and "nya". */
export const treebankTokens = (
  text: string,
  tokens: readonly Token[],
  { lexicon, firstToken = 0, lastToken = tokens.length }: TokenStretch,
): readonly TreebankToken[] => {
  const words: TreebankToken[] = [];
  for (let i = firstToken; i < lastToken; i++) {
    const token = tokens[i];
    if (token) cut(words, text, token, { token: i, first: i === firstToken, lexicon });
  }
  return words;
};

/** The clitics, and which of the tokens make the sentence: all, unless said otherwise. */
export interface TokenStretch {
  readonly lexicon: CliticLexicon;
  readonly firstToken?: number;
  readonly lastToken?: number;
}

interface Place {
  readonly token: number;
  readonly first: boolean;
  readonly lexicon: CliticLexicon;
}

const cut = (words: TreebankToken[], text: string, { start, end, shape }: Token, place: Place): void => {
  const form = text.slice(start, end);
  const { token } = place;
  const stem =
    shape === 'word' ? stemLength(form, place.lexicon, !place.first && CAPITAL.test(form)) : form.length;
  words.push({ start, end: start + stem, form: form.slice(0, stem), token });
  if (stem < form.length) words.push({ start: start + stem, end, form: form.slice(stem), token });
};
