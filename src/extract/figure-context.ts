// A quantity in its sentence: the names and times around it, and where the sentence and paragraph begin.
import type { Linked, Quantity, Sentence, TemporalExpression } from '../model/document.ts';
import type { Entity, Mention } from '../model/entity.ts';
import type { Discourse } from './discourse.ts';
import type { FigureLexicon } from './figure-lexicon.ts';

export interface Reference {
  readonly mention: Mention;
  readonly entity: Entity;
}

/** A sentence with what it names, by name, pronoun or pointing noun, and the times that it tells; both sorted. */
export interface SentenceView {
  readonly sentence: Sentence;
  readonly references: readonly Reference[];
  readonly times: readonly TemporalExpression[];
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
  /** The sentences before this one, in text order. */
  readonly earlier: readonly SentenceView[];
}

/** One view a sentence, in text order. Linear. */
export const sentenceViews = (document: Linked): readonly SentenceView[] => {
  const entities = new Map(document.entities.map((entity) => [entity.key, entity]));
  let mention = 0;
  let time = 0;
  return document.sentences.map((sentence) => {
    const references: Reference[] = [];
    for (; (document.mentions[mention]?.start ?? Number.POSITIVE_INFINITY) < sentence.end; mention++) {
      const found = document.mentions[mention];
      const entity = found && entities.get(found.entity);
      if (found && entity && found.start >= sentence.start) references.push({ mention: found, entity });
    }
    const times: TemporalExpression[] = [];
    for (; (document.times[time]?.start ?? Number.POSITIVE_INFINITY) < sentence.end; time++) {
      const found = document.times[time];
      if (found && found.start >= sentence.start) times.push(found);
    }
    return { sentence, references, times };
  });
};

/** The text between two offsets. */
export const between = ({ discourse }: FigureContext, start: number, end: number): string =>
  discourse.document.article.text.slice(start, end);
