// Something odd, and the id of the article that it is about.
import type { Diagnostic } from '../model/diagnostic.ts';

export interface ArticleDiagnostic extends Diagnostic {
  readonly article: string;
}

/** By article, place in its text, code and message: one order for the same diagnostics. */
export const byArticle = (a: ArticleDiagnostic, b: ArticleDiagnostic): number =>
  byText(a.article, b.article) ||
  (a.span?.start ?? 0) - (b.span?.start ?? 0) ||
  byText(a.code, b.code) ||
  byText(a.message, b.message);

/** By UTF-16 code units: the same in every locale. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
