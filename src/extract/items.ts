// A sentence as extraction reads it: words, with each name, time and quantity folded into one item.
import type { Article } from '../model/article.ts';
import type { Linked, Quantity, Sentence, TemporalExpression } from '../model/document.ts';
import type { Entity, Mention } from '../model/entity.ts';
import type { Party } from '../model/record.ts';
import type { Span } from '../model/span.ts';

export type Item =
  | {
      readonly kind: 'word';
      readonly start: number;
      readonly end: number;
      readonly form: string;
      readonly lower: string;
    }
  | {
      readonly kind: 'name';
      readonly start: number;
      readonly end: number;
      readonly mention: Mention;
      readonly entity: Entity;
      /** Whom the words mean besides: "keduanya". */
      readonly others?: readonly Entity[];
    }
  | { readonly kind: 'time'; readonly start: number; readonly end: number; readonly time: TemporalExpression }
  | { readonly kind: 'quantity'; readonly start: number; readonly end: number; readonly quantity: Quantity };

export type NameItem = Extract<Item, { kind: 'name' }>;

export interface Clause {
  readonly sentence: Sentence;
  readonly items: readonly Item[];
}

/** One clause list entry a sentence, in order; mentions by pronoun and pointing noun are names too. */
export const clausesOf = (document: Linked): readonly Clause[] => {
  const entities = new Map(document.entities.map((entity) => [entity.key, entity]));
  const folded: Item[] = [];
  for (const mention of document.mentions) {
    const entity = entities.get(mention.entity);
    if (entity) folded.push({ kind: 'name', start: mention.start, end: mention.end, mention, entity });
  }
  for (const time of document.times) folded.push({ kind: 'time', start: time.start, end: time.end, time });
  for (const quantity of document.quantities) {
    folded.push({ kind: 'quantity', start: quantity.start, end: quantity.end, quantity });
  }
  folded.sort((a, b) => a.start - b.start || rank(a) - rank(b) || b.end - a.end);
  let next = 0;
  return document.sentences.map((sentence) => {
    while ((folded[next]?.start ?? Number.POSITIVE_INFINITY) < sentence.start) next++;
    const inside: Item[] = [];
    for (; (folded[next]?.start ?? Number.POSITIVE_INFINITY) < sentence.end; next++) {
      const item = folded[next];
      if (item && item.start >= (inside.at(-1)?.end ?? 0)) inside.push(item);
    }
    return { sentence, items: weave(document, sentence, inside) };
  });
};

/** Names win over times, times over quantities, where two start together. */
const rank = (item: Item): number => ['name', 'time', 'quantity', 'word'].indexOf(item.kind);

const weave = (document: Linked, sentence: Sentence, folded: readonly Item[]): readonly Item[] => {
  const { text } = document.article;
  const items: Item[] = [];
  let next = 0;
  let covered = 0;
  for (let i = sentence.firstToken; i < sentence.lastToken; i++) {
    const token = document.tokens[i];
    if (!token || token.start < covered) continue;
    while ((folded[next]?.end ?? Number.POSITIVE_INFINITY) <= token.start) next++;
    const item = folded[next];
    if (item && item.start < token.end) {
      items.push(item);
      covered = item.end;
      next++;
      continue;
    }
    const form = text.slice(token.start, token.end);
    items.push({ kind: 'word', start: token.start, end: token.end, form, lower: form.toLowerCase() });
  }
  return items;
};

export const spanOf = ({ start, end }: Span): Span => ({ start, end });

export const isWord = (item: Item | undefined, ...lower: readonly string[]): boolean =>
  item?.kind === 'word' && (lower.length === 0 || lower.includes(item.lower));

export const isName = (item: Item | undefined): item is NameItem => item?.kind === 'name';

/** True for a name used as such, not a pronoun or pointing noun. */
export const isProper = (item: Item | undefined): item is NameItem =>
  isName(item) && item.mention.kind === 'Name';

/** Those whom the names mean, each once. */
export const partiesOf = (items: readonly NameItem[]): readonly Party[] =>
  [...new Set(items.flatMap(({ entity, others = [] }) => [entity.key, ...others.map(({ key }) => key)]))].map(
    (entity) => ({ kind: 'entity', entity }),
  );

/** Outlet and place at the head of the report take part in nothing: "GARUT, Kabar.com - Bupati …" → "Bupati …". */
export const withoutDateline = (items: readonly Item[], { datelineSpan }: Article): readonly Item[] => {
  const behind = datelineSpan ? items.findIndex((item) => item.start >= datelineSpan.end) : -1;
  const isHere = behind > 0 && datelineSpan !== undefined && (items[0]?.start ?? 0) <= datelineSpan.start;
  const from = isHere ? behind : 0;
  const [outlet] = items;
  const isOutlet = isName(outlet) && outlet.entity.fineTypes.includes('NewsMediaOrganization');
  if (!isHere && !isOutlet) return items;
  const dash = items.findIndex((item, i) => i >= from && i < from + 6 && isWord(item, ...DASHES));
  return items.slice(dash < 0 ? from : dash + 1);
};

const DASHES = ['-', '--', '–', '—'] as const;
