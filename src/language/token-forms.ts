// The written forms of a document's tokens, so that rules look at words and not at offsets.
import type { Segmented } from '../model/document.ts';

/** Parallel to `document.tokens`. */
export interface TokenForms {
  readonly exact: readonly string[];
  readonly lower: readonly string[];
}

/** Linear in the text's length. */
export const tokenForms = ({ article, tokens }: Segmented): TokenForms => {
  const exact = tokens.map((token) => article.text.slice(token.start, token.end));
  return { exact, lower: exact.map((form) => form.toLowerCase()) };
};

const CAPITAL = /^\p{Lu}/u;

/** "Jakarta", "PT", "DPR" → true; "orang", "8" → false. */
export const isCapitalised = (form: string | undefined): boolean => form !== undefined && CAPITAL.test(form);
