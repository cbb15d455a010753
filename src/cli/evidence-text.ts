// A sentence with the words of the evidence marked: underlined on a terminal, in «guillemets» elsewhere.
import type { Span } from '../model/span.ts';
import type { Sink } from './terminal.ts';

/** `evidence` counts in the sentence; white space runs become one space. */
export const markEvidence = (sentence: string, evidence: Span, { styled, style }: Sink): string => {
  const clean = (text: string): string => text.replace(/\s+/gu, ' ');
  const before = clean(sentence.slice(0, evidence.start)).trimStart();
  const words = clean(sentence.slice(evidence.start, evidence.end)).trim();
  const after = clean(sentence.slice(evidence.end)).trimEnd();
  return before + (styled ? style(['underline', 'yellow'], words) : `«${words}»`) + after;
};
