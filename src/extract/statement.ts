// Makes a statement between two entities.
import type { Entity } from '../model/entity.ts';
import type { Predicate, Relation } from '../model/record.ts';
import type { Span } from '../model/span.ts';

/** `subject predicate object`, as plain fact of the article. */
export const relation = (
  subject: Entity,
  predicate: Predicate,
  object: Entity,
  found: { readonly evidence: Span; readonly confidence: number },
): Relation => ({
  kind: 'relation',
  subject: subject.key,
  predicate,
  object: { kind: 'entity', entity: object.key },
  modality: 'Actual',
  ...found,
});
