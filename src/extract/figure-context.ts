// A quantity in its sentence: the names and times around it, and where the sentence and paragraph begin.
import type { Linked, Quantity, Sentence, TemporalExpression } from '../model/document.ts';
import type { Entity, EntityKey, Mention } from '../model/entity.ts';
import type { Span } from '../model/span.ts';
import type { Discourse } from './discourse.ts';
import type { FigureLexicon } from './figure-lexicon.ts';

export interface Reference {
  readonly mention: Mention;
  readonly entity: Entity;
}

/** A sentence with what it names, by name, pronoun or pointing noun, its times and its quantities; each sorted. */
export interface SentenceView {
  readonly sentence: Sentence;
  readonly references: readonly Reference[];
  readonly times: readonly TemporalExpression[];
  readonly quantities: readonly Quantity[];
}

export interface FigureContext {
  readonly discourse: Discourse;
  readonly lexicon: FigureLexicon;
  readonly quantity: Quantity;
  /** The quantity's first token, and one past its last. */
  readonly first: number;
  readonly last: number;
  /** The first token that no earlier quantity holds. */
  readonly free: number;
  readonly view: SentenceView;
  /** Persons whose age was told before, in years. */
  readonly ages: ReadonlyMap<EntityKey, string>;
  /** The sentences before this one, in text order. */
  readonly earlier: readonly SentenceView[];
}

/** One view a sentence, in text order. Linear. */
export const sentenceViews = (document: Linked): readonly SentenceView[] => {
  const entities = new Map(document.entities.map((entity) => [entity.key, entity]));
  let mention = 0;
  const timesOf = within(document.times);
  const quantitiesOf = within(document.quantities);
  return document.sentences.map((sentence) => {
    const references: Reference[] = [];
    for (; (document.mentions[mention]?.start ?? Number.POSITIVE_INFINITY) < sentence.end; mention++) {
      const found = document.mentions[mention];
      const entity = found && entities.get(found.entity);
      if (found && entity && found.start >= sentence.start) references.push({ mention: found, entity });
    }
    return { sentence, references, times: timesOf(sentence), quantities: quantitiesOf(sentence) };
  });
};

/** Gives the spans that begin in each sentence; spans and the sentences asked for in text order. */
const within = <T extends Span>(spans: readonly T[]): ((sentence: Span) => readonly T[]) => {
  let next = 0;
  return ({ start, end }) => {
    const found: T[] = [];
    for (; (spans[next]?.start ?? Number.POSITIVE_INFINITY) < end; next++) {
      const span = spans[next];
      if (span && span.start >= start) found.push(span);
    }
    return found;
  };
};

/** The text between two offsets. */
export const between = ({ discourse }: FigureContext, start: number, end: number): string =>
  discourse.document.article.text.slice(start, end);
