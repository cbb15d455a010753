// What a command may do to the outside: print, warn, style, show progress, and learn that it should stop.
import type { styleText } from 'node:util';
import type { Language } from './language.ts';
import type { Say } from './messages.ts';

export type Style = Parameters<typeof styleText>[0];

/** A stream that text goes to; `styled` where it shows colours, `columns` where it is a terminal. */
export interface Sink {
  readonly write: (text: string) => void;
  readonly style: (style: Style, text: string) => string;
  readonly styled: boolean;
  readonly columns: number | undefined;
}

export interface Terminal {
  readonly language: Language;
  readonly say: Say;
  /** Results. */
  readonly out: Sink;
  /** Everything else: progress, notices, errors. */
  readonly err: Sink;
  /**
   * From the first call on, Ctrl-C and requests to end abort the signal instead of ending the process; a second one
   * ends it. A command that never asks (one long query) is ended at once.
   */
  readonly stopSignal: () => AbortSignal;
}

/** How a command ended: `failed` where it did what it could and the answer is no. */
export type Outcome = 'done' | 'failed';
