// Lists the entities that a figure may be about: those named in its sentence and in the sentences before it.
import type { Entity, EntityKey } from '../model/entity.ts';
import { isDateline, isOfCurrency, isSource } from './figure-candidates.ts';
import type { FigureContext, Reference, SentenceView } from './figure-context.ts';

/** Where an entity stands nearest to a figure: on each side of it, and in an earlier sentence. */
export interface AboutCandidate {
  readonly entity: Entity;
  /** The last mention before the figure in its sentence. */
  readonly before?: Reference;
  /** The first mention behind the figure in its sentence. */
  readonly behind?: Reference;
  /** The last mention in a sentence before. */
  readonly earlier?: EarlierReference;
}

export interface EarlierReference {
  readonly reference: Reference;
  readonly view: SentenceView;
  /** How many sentences back, from 1 on. */
  readonly back: number;
  /** Nothing else that can be a topic is named before it in its sentence. */
  readonly isFirst: boolean;
}

/** Each entity once; currencies ("dolar AS") are no candidates. Linear in the mentions of the last sentences. */
export const aboutCandidates = (context: FigureContext): readonly AboutCandidate[] => {
  const { view, quantity, earlier } = context;
  const found = new Map<EntityKey, AboutCandidate>();
  const add = ({ entity }: Reference, place: Omit<AboutCandidate, 'entity'>): void =>
    void found.set(entity.key, { entity, ...place, ...found.get(entity.key) });
  const here = view.references.filter((reference) => !isOfCurrency(context, view, reference));
  for (const reference of here.toReversed())
    if (reference.mention.end <= quantity.start) add(reference, { before: reference });
  for (const reference of here)
    if (reference.mention.start >= quantity.end) add(reference, { behind: reference });
  earlier.toReversed().forEach((other, i) => {
    const first = other.references.find((reference) => isTopical(context, other, reference));
    for (const reference of other.references) {
      const isFirst = first?.entity === reference.entity;
      add(reference, { earlier: { reference, view: other, back: i + 1, isFirst } });
    }
  });
  return [...found.values()];
};

/** No dateline, and no credit: "menurut data BPS". */
export const isTopical = (context: FigureContext, view: SentenceView, reference: Reference): boolean =>
  !isDateline(context, view, reference) && !isSource(context, view, reference);
