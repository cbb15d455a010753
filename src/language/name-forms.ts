// The written forms of a document's tokens as the name rules compare them.
import type { Segmented } from '../model/document.ts';
import { type TokenForms as WrittenForms, tokenForms as writtenForms } from './token-forms.ts';

/** Parallel to `document.tokens`. */
export interface TokenForms extends WrittenForms {
  /** Lower case without a closing stop: "Prof." → "prof". */
  readonly plain: readonly string[];
}

export const tokenForms = (document: Segmented): TokenForms => {
  const written = writtenForms(document);
  return { ...written, plain: written.lower.map((form) => form.replace(/(?<=\p{L})\.$/u, '')) };
};
