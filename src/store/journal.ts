// The journal of a store: how its graph is written, which articles it holds, and what its files show; one checked line each.
import { type ArticleCard, isCard } from './card.ts';
import { checkedLine, readCheckedLine, sha256, valueOfLine } from './checked-line.ts';

/** How the graph of a store is written. */
export interface StoreSettings {
  readonly base: string;
  readonly mentions: boolean;
  readonly withText: boolean;
  readonly rdf12: boolean;
  /** Records that are less sure are in no graph, [0, 1]; all are where it is left out. */
  readonly minConfidence?: number;
}

/** A file beside the store that was made from it. */
export interface PublishedFile {
  readonly name: string;
  readonly bytes: number;
}

/** What the files show. */
export interface Publication {
  /** Hash of the articles, settings and judgements that they were made from. */
  readonly state: string;
  /** Names the Rajut that understood the articles. */
  readonly understanding: string;
  readonly files: readonly PublishedFile[];
}

/** Files that were complete when they began to be moved into place. */
export interface Publishing extends Publication {
  /** Names of those files that are new. */
  readonly moved: readonly string[];
  /** Names of files that no longer belong there. */
  readonly removed: readonly string[];
}

export interface Journal {
  readonly settings: StoreSettings | undefined;
  /** In the order of their arrival as far as it matters. */
  readonly cards: readonly ArticleCard[];
  readonly published: Publication | undefined;
  readonly publishing: Publishing | undefined;
  /** Lines that are not what was written; the last one, where the process was killed while it wrote. */
  readonly damaged: number;
}

const FORMAT = 1;
const SEAL = 'sealed';

type Entry =
  | { readonly kind: 'store'; readonly format: number; readonly settings: StoreSettings }
  | ({ readonly kind: 'article' } & ArticleCard)
  | ({ readonly kind: 'published' } & Publication)
  | ({ readonly kind: 'publishing' } & Publishing)
  | { readonly kind: typeof SEAL; readonly sha256: string };

export const entryLine = (entry: Entry): string => checkedLine(entry);

export const cardLines = (cards: readonly ArticleCard[]): string => cards.map(cardLine).join('');

/** Lines of cards that were read or written before: a large journal is mostly the same as it was. */
const lines = new WeakMap<ArticleCard, string>();

const cardLine = (card: ArticleCard): string => {
  const known = lines.get(card);
  if (known !== undefined) return known;
  const line = entryLine({ kind: 'article', ...card });
  lines.set(card, line);
  return line;
};

/** The whole text of a journal: equal contents give equal bytes. Its last line seals those above. */
export const journalText = ({
  settings,
  cards,
  published,
}: Omit<Journal, 'publishing' | 'damaged'>): string => {
  const text =
    (settings ? entryLine({ kind: 'store', format: FORMAT, settings }) : '') +
    cardLines(cards) +
    (published ? entryLine({ kind: 'published', ...published }) : '');
  return text + sealOf(text);
};

/** One hash of many lines is read ten times as fast as one of each. */
const sealOf = (text: string): string => entryLine({ kind: SEAL, sha256: sha256(text) });

/** Where the lines end that a whole seal stands under, 0 where none does. */
const sealedEnd = (text: string): number => {
  const at = text.lastIndexOf(`{"kind":"${SEAL}"`);
  const start = text.lastIndexOf('\n', at) + 1;
  const sealed = text.slice(0, start);
  return at >= 0 && text.startsWith(sealOf(sealed), start) ? start : 0;
};

/** Reads what is whole; never throws. */
export const readJournal = (text: string): Journal => {
  const cards = new Map<string, ArticleCard>();
  let settings: StoreSettings | undefined;
  let published: Publication | undefined;
  let publishing: Publishing | undefined;
  let damaged = 0;
  let end = 0;
  const sealed = sealedEnd(text);
  for (const line of text.split('\n')) {
    const start = end;
    end += line.length + 1;
    if (line === '') continue;
    const entry = entryOf(start < sealed ? valueOfLine(line) : readCheckedLine(line));
    if (entry?.kind === 'article') {
      const card = bare(entry);
      lines.set(card, `${line}\n`);
      cards.set(card.contentHash, card);
    } else if (entry?.kind === 'store') settings = entry.settings;
    else if (entry?.kind === 'publishing') publishing = bare(entry);
    else if (entry?.kind === 'published') [published, publishing] = [bare(entry), undefined];
    else if (entry?.kind !== SEAL) damaged += 1;
  }
  return { settings, cards: [...cards.values()], published, publishing, damaged };
};

const bare = <E extends { readonly kind: string }>({ kind: _, ...rest }: E): Omit<E, 'kind'> => rest;

/** A line that carries its hash was written by us: only what tells the kinds apart is looked at. */
const entryOf = (value: unknown): Entry | undefined => {
  if (!isObject(value)) return undefined;
  switch (value['kind']) {
    case 'article':
      return isCard(value) ? { kind: 'article', ...value } : undefined;
    case 'store':
      return isStore(value) ? value : undefined;
    case 'published':
      return isPublication(value) ? { ...value, kind: 'published' } : undefined;
    case 'publishing':
      return isPublication(value) && isStrings(value['moved']) && isStrings(value['removed'])
        ? { ...value, moved: value['moved'], removed: value['removed'], kind: 'publishing' }
        : undefined;
    case SEAL:
      return { kind: SEAL, sha256: '' };
    default:
      return undefined;
  }
};

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

const isStore = (value: Json): value is Json & Extract<Entry, { readonly kind: 'store' }> => {
  const settings = value['settings'];
  return (
    value['format'] === FORMAT &&
    isObject(settings) &&
    typeof settings['base'] === 'string' &&
    ['mentions', 'withText', 'rdf12'].every((name) => typeof settings[name] === 'boolean') &&
    ['number', 'undefined'].includes(typeof settings['minConfidence'])
  );
};

const isPublication = (value: Json): value is Json & Publication =>
  typeof value['state'] === 'string' &&
  typeof value['understanding'] === 'string' &&
  Array.isArray(value['files']) &&
  value['files'].every(
    (file) => isObject(file) && typeof file['name'] === 'string' && typeof file['bytes'] === 'number',
  );

const isStrings = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');
