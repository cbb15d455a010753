// The written forms of a document's tokens as the name rules compare them.
import type { Segmented } from '../model/document.ts';
import { type TokenForms as WrittenForms, tokenForms as writtenForms } from './token-forms.ts';

/** Parallel to `document.tokens`. */
export interface TokenForms extends WrittenForms {
  /** Lower case without a closing stop: "Prof." → "prof". */
  readonly plain: readonly string[];
  /** 1 where a token stands directly against the one before it ("Barang" "/" "Jasa"). */
  readonly glued: Uint8Array;
}

export const tokenForms = (document: Segmented): TokenForms => {
  const written = writtenForms(document);
  const { tokens } = document;
  return {
    ...written,
    plain: written.lower.map((form) => form.replace(/(?<=\p{L})\.$/u, '')),
    glued: Uint8Array.from(tokens, (token, i) => (i > 0 && tokens[i - 1]?.end === token.start ? 1 : 0)),
  };
};

/** "Jakarta", "KPK": a capital begins it. */
export const isCapital = (form: string | undefined): boolean => form !== undefined && /^\p{Lu}/u.test(form);

/** "KPK", "PDI-P", "BPJS": at least two capitals and no small letter. */
export const isAbbreviation = (form: string | undefined): boolean =>
  form !== undefined && /^\p{Lu}[\p{Lu}\p{N}&/-]*\p{Lu}[\p{Lu}\p{N}-]*$/u.test(form);

export const isNumber = (form: string | undefined): boolean =>
  form !== undefined && /^\p{Nd}[\p{Nd}.,]*$/u.test(form);

/** Neither letters nor digits: "," "(" "–". */
export const isMark = (form: string | undefined): boolean =>
  form !== undefined && /^[^\p{L}\p{N}@]+$/u.test(form);
