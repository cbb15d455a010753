// An article as it was read: one text, what its layout says about each part of it, and its metadata.
import type { Span } from './span.ts';

/** What a part of the text is for; only `promotion` and `furniture` hold no facts. */
export type BlockKind =
  | 'headline'
  | 'standfirst'
  | 'byline' // "oleh Rina Wulandari pada 09 Mar 2024, 13:28 WIB", "Diperbarui …"
  | 'caption'
  | 'paragraph'
  | 'promotion' // "Baca juga: …", "SCROLL TO CONTINUE WITH CONTENT"
  | 'furniture'; // "(*)", "POPULER"

/** A paragraph or line: non-empty, without the white space around it. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

/** One version of a text. Optional fields are left out when the source does not state them. */
export interface Article {
  /** As given by the source, else the first 16 hex digits of `textSha256`. */
  readonly id: string;
  /** The id of the version that this one replaced. */
  readonly revisionOf?: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly headline: string;
  readonly authors: readonly string[];
  readonly editors: readonly string[];
  /** xsd:dateTime with the zone as stated ("2023-11-09T13:28:00+07:00"), or xsd:date. */
  readonly datePublished?: string;
  readonly dateModified?: string;
  /** The dateline's place as written ("Garut"). */
  readonly dateline?: string;
  /** Where the dateline's place stands in the text, if it does. */
  readonly datelineSpan?: Span;
  /** NFC. Every offset counts in it. */
  readonly text: string;
  /** Hex SHA-256 of the UTF-8 of `text`. */
  readonly textSha256: string;
  /** Sorted, non-overlapping; together they hold every character that is not white space. */
  readonly blocks: readonly Block[];
}
