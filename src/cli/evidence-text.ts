// A sentence with the words of the evidence marked: underlined on a terminal, in «guillemets» elsewhere.
import type { Span } from '../model/span.ts';
import type { Sink } from './terminal.ts';

/** Text of an article on one line: white space becomes one space, and so do controls, which a terminal would obey. */
export const plainText = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ');

/** `evidence` counts in the sentence. */
export const markEvidence = (sentence: string, evidence: Span, { styled, style }: Sink): string => {
  const before = plainText(sentence.slice(0, evidence.start)).trimStart();
  const words = plainText(sentence.slice(evidence.start, evidence.end)).trim();
  const after = plainText(sentence.slice(evidence.end)).trimEnd();
  return before + (styled ? style(['underline', 'yellow'], words) : `«${words}»`) + after;
};
