// What was odd in an article: reported, never thrown; the build goes on.
import type { Span } from './span.ts';

export interface Diagnostic {
  readonly severity: 'error' | 'warning' | 'info';
  /** A fixed kebab-case name ("weekday-mismatch"). */
  readonly code: string;
  /** English, with the datum. */
  readonly message: string;
  readonly span?: Span;
}
