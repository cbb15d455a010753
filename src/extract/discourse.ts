// A document as extraction by words sees it: word forms, and which name, if any, covers each token.
import { tokenForms } from '../language/token-forms.ts';
import type { Linked, Sentence, Token } from '../model/document.ts';
import type { Entity, Mention } from '../model/entity.ts';
import type { Span } from '../model/span.ts';
import type { QuotationLexicon } from './quotation-lexicon.ts';

/** A name in the text, in token indices. */
export interface NamedToken {
  readonly mention: Mention;
  readonly entity: Entity;
  readonly first: number;
  /** One past its last token. */
  readonly last: number;
}

export interface Discourse {
  readonly document: Linked;
  readonly tokens: readonly Token[];
  readonly exact: readonly string[];
  readonly lower: readonly string[];
  /** Token → the name that covers it. */
  readonly nameAt: ReadonlyMap<number, NamedToken>;
  /** Tokens that a date or time covers. */
  readonly timeAt: ReadonlySet<number>;
}

/** With the words that report speech. */
export interface SpeechDiscourse extends Discourse {
  readonly lexicon: QuotationLexicon;
}

/** Linear in tokens, mentions and times. */
export const discourseOf = (document: Linked): Discourse => {
  const entities = new Map(document.entities.map((entity) => [entity.key, entity]));
  const nameAt = new Map<number, NamedToken>();
  const named = document.mentions.filter((mention) => mention.kind === 'Name');
  for (const [mention, first, last] of located(document.tokens, named)) {
    const entity = entities.get(mention.entity);
    if (!entity) continue;
    for (let i = first; i < last; i++) if (!nameAt.has(i)) nameAt.set(i, { mention, entity, first, last });
  }
  const timeAt = new Set<number>();
  for (const [, first, last] of located(document.tokens, document.times)) {
    for (let i = first; i < last; i++) timeAt.add(i);
  }
  return { document, tokens: document.tokens, ...tokenForms(document), nameAt, timeAt };
};

/** Each span with the tokens that it touches; spans sorted by start. */
const located = <T extends Span>(
  tokens: readonly Token[],
  spans: readonly T[],
): (readonly [T, number, number])[] => {
  let from = 0;
  return spans.map((span) => {
    while ((tokens[from]?.end ?? Number.POSITIVE_INFINITY) <= span.start) from++;
    let last = from;
    while ((tokens[last]?.start ?? Number.POSITIVE_INFINITY) < span.end) last++;
    return [span, from, last] as const;
  });
};

/** From the first token's start to the end of the token before `last`. */
export const spanOfTokens = ({ tokens }: Discourse, first: number, last: number): Span => {
  const start = tokens[first]?.start ?? 0;
  return { start, end: Math.max(start, tokens[last - 1]?.end ?? start) };
};

export const isWordToken = ({ tokens }: Discourse, i: number): boolean => tokens[i]?.shape === 'word';

/** The sentence's tokens that no direct quotation holds, as stretches. */
export const stretchesOutside = (
  sentence: Sentence,
  quoted: readonly { readonly open: number; readonly close: number }[],
): readonly { readonly first: number; readonly last: number }[] => {
  const stretches: { first: number; last: number }[] = [];
  let at = sentence.firstToken;
  for (const { open, close } of quoted) {
    if (close < at) continue;
    if (open >= sentence.lastToken) break;
    if (open > at) stretches.push({ first: at, last: open });
    at = Math.max(at, close + 1);
  }
  if (at < sentence.lastToken) stretches.push({ first: at, last: sentence.lastToken });
  return stretches;
};
