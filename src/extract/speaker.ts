// Who speaks, as far as the words beside a word of saying tell.
import type { Entity, EntityKey } from '../model/entity.ts';
import type { Span } from '../model/span.ts';
import type { NamedToken, SpeechDiscourse } from './discourse.ts';
import { isOf } from './quotation-lexicon.ts';

/** Before the text's earlier persons are looked at. */
export type Speaker =
  | { readonly kind: 'named'; readonly entity: EntityKey }
  /** "dia", "ujarnya": whoever is in focus; with the words where they describe him ("pria 54 tahun itu"). */
  | { readonly kind: 'focus'; readonly described?: Span }
  /** "seorang warga": nobody that the words name. */
  | { readonly kind: 'described'; readonly described: Span };

export interface SpeakerRead {
  readonly speaker: Speaker;
  /** One past the last token of the speaker. */
  readonly last: number;
}

/** True for what can say something: a person, an organisation, a country. */
export const canSpeak = ({ type }: Entity): boolean =>
  type === 'Person' || type === 'Organization' || type === 'Place' || type === 'Facility';

/** "pengacara Budi", "istri Rudi": the one who speaks is not the one named. */
export const isSomebodyOf = (
  { lower, lexicon }: SpeechDiscourse,
  { first }: NamedToken,
  begin: number,
): boolean => first > begin && isOf(lexicon, lower[first - 1], 'relation');
