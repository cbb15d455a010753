// The written forms of a document's tokens, so that rules look at words and not at offsets.
import type { Segmented, Token } from '../model/document.ts';

/** Parallel to `document.tokens`. */
export interface TokenForms {
  readonly exact: readonly string[];
  readonly lower: readonly string[];
}

/** A document's forms are cut once and kept as long as its tokens are. */
const known = new WeakMap<readonly Token[], TokenForms>();

/** Linear in the text's length the first time, then constant. */
export const tokenForms = ({ article, tokens }: Segmented): TokenForms => {
  const kept = known.get(tokens);
  if (kept) return kept;
  const exact = tokens.map((token) => article.text.slice(token.start, token.end));
  const forms = { exact, lower: exact.map((form) => form.toLowerCase()) };
  known.set(tokens, forms);
  return forms;
};

const CAPITAL = /^\p{Lu}/u;

/** "Jakarta", "PT", "DPR" → true; "orang", "8" → false. */
export const isCapitalised = (form: string | undefined): boolean => form !== undefined && CAPITAL.test(form);
