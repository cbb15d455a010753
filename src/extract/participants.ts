// Who takes part in an event, read from the trigger's frame and the names round it.
import type { EntityType } from '../model/entity.ts';
import type { Span } from '../model/span.ts';
import { type Item, isName, isWord, type NameItem } from './items.ts';

export const FRAMES = ['active', 'passive', 'mutual', 'undergo', 'noun-doer', 'noun-done', 'bare'] as const;

export type Frame = (typeof FRAMES)[number];

export interface Participants {
  readonly agents: readonly NameItem[];
  readonly patients: readonly NameItem[];
}

interface FramedTrigger {
  readonly frame: Frame;
  /** Indices of its first and last item. */
  readonly first: number;
  readonly last: number;
  /** Where the next trigger, or the sentence, ends its reach. */
  readonly until: number;
}

const ACTORS: ReadonlySet<EntityType> = new Set(['Person', 'Organization', 'PeopleGroup']);

/** Each participant once on each side. */
export const participants = (
  sentence: readonly Item[],
  { frame, first, last, until }: FramedTrigger,
): Participants => {
  const items = sentence.slice(0, until);
  switch (frame) {
    case 'active':
      return { agents: subject(items, first), patients: object(items, last) };
    case 'passive':
      return { agents: doer(items, last), patients: subject(items, first) };
    case 'undergo':
      return { agents: [], patients: subject(items, first) };
    case 'mutual':
      return { agents: distinct([...subject(items, first), ...partner(items, last)]), patients: [] };
    case 'noun-doer':
      return {
        agents: distinct([...complements(items, last), ...partner(items, last), ...doer(items, last)]),
        patients: [],
      };
    case 'noun-done':
      return { agents: doerOf(items, last), patients: complements(items, last) };
    case 'bare':
      return { agents: [], patients: [] };
    default:
      return frame satisfies never;
  }
};

/** Words that open a new clause: the subject of the verb does not stand before them. */
const CLAUSE_BREAK = [
  'yang',
  'bahwa',
  'karena',
  'ketika',
  'saat',
  'setelah',
  'usai',
  'sebelum',
  'agar',
  'sehingga',
  'tetapi',
  'namun',
  'sementara',
] as const;
const OBLIQUE = [
  'di',
  'ke',
  'dari',
  'pada',
  'oleh',
  'dengan',
  'untuk',
  'dalam',
  'kepada',
  'terhadap',
  'soal',
  'tentang',
  'bersama',
  'atas',
] as const;

/** The actors named nearest before the verb in its clause, names behind a preposition left out; "yang" points back over itself. */
const subject = (items: readonly Item[], first: number): readonly NameItem[] => {
  for (let i = first - 1; i >= 0; i--) {
    const item = items[i];
    if (isWord(item, ...CLAUSE_BREAK) && !isWord(item, 'yang')) return [];
    if (isWord(item, '.', ';')) return [];
    if (!isName(item) || !canAct(item)) continue;
    if (isWord(items[i - 1], ...OBLIQUE)) continue;
    return coordinated(items, i);
  }
  return [];
};

const canAct = (item: NameItem): boolean =>
  ACTORS.has(item.entity.type) || item.entity.fineTypes.includes('Country');

/** The names joined to the one at `i` from the left: "A, B dan C". */
const coordinated = (items: readonly Item[], i: number): readonly NameItem[] => {
  const found: NameItem[] = [];
  for (let k = i; k >= 0; ) {
    const item = items[k];
    if (!isName(item) || !canAct(item)) break;
    found.unshift(item);
    if (isWord(items[k - 1], 'dan', 'serta')) k -= isWord(items[k - 2], ',') ? 3 : 2;
    else if (found.length > 1 && isWord(items[k - 1], ',')) k -= 2;
    else break;
  }
  return found;
};

/** The first name behind the verb before the next preposition or clause, with those joined to it. */
const object = (items: readonly Item[], last: number): readonly NameItem[] => {
  for (let i = last + 1; i < Math.min(items.length, last + 12); i++) {
    const item = items[i];
    if (isWord(item, ...CLAUSE_BREAK, ...OBLIQUE, ',', '.', ';', '"', '”', '(')) return [];
    if (isName(item)) return rightward(items, i);
  }
  return [];
};

const rightward = (items: readonly Item[], from: number): readonly NameItem[] => {
  const found: NameItem[] = [];
  for (let k = from; k < items.length; ) {
    const item = items[k];
    if (!isName(item)) break;
    found.push(item);
    if (isWord(items[k + 1], 'dan', 'serta')) k += 2;
    else if (isWord(items[k + 1], ',') && isWord(items[k + 2], 'dan', 'serta')) k += 3;
    else break;
  }
  return found;
};

/** Behind "oleh", or directly behind a passive verb: "ditangkap Polda Jabar". */
const doer = (items: readonly Item[], last: number): readonly NameItem[] => {
  const next = items[last + 1];
  return isName(next) && canAct(next) ? rightward(items, last + 1).filter(canAct) : doerOf(items, last);
};

/** Of a noun: behind "oleh" alone, since what stands right behind it is done to ("penangkapan Tono oleh polisi"). */
const doerOf = (items: readonly Item[], last: number): readonly NameItem[] => {
  const oleh = items.findIndex((item, i) => i > last && i < last + 12 && isWord(item, 'oleh'));
  return oleh < 0 ? [] : firstActors(items, oleh);
};

/** Behind "dengan" or "bersama". */
const partner = (items: readonly Item[], last: number): readonly NameItem[] => {
  const next = items[last + 1];
  if (isName(next) && canAct(next)) return rightward(items, last + 1).filter(canAct);
  const dengan = items.findIndex((item, i) => i > last && i < last + 10 && isWord(item, 'dengan', 'bersama'));
  return firstActors(items, dengan < 0 ? last : dengan);
};

/** The first actor within a role's length behind `at`: "dengan Menteri Luar Negeri Jepang X" → X. */
const firstActors = (items: readonly Item[], at: number): readonly NameItem[] => {
  for (let i = at + 1; i < Math.min(items.length, at + 10); i++) {
    const item = items[i];
    if (isWord(item, ...CLAUSE_BREAK, ',', '.', ';')) return [];
    if (isName(item) && canAct(item)) {
      const following = items
        .slice(i + 1, i + 4)
        .find((other): other is NameItem => isName(other) && other.entity.type === 'Person');
      return item.entity.type !== 'Person' && following
        ? rightward(items, items.indexOf(following))
        : rightward(items, i).filter(canAct);
    }
  }
  return [];
};

/** "pertemuan antara A dan B", "penangkapan A": the actors right behind the noun. */
const complements = (items: readonly Item[], last: number): readonly NameItem[] => {
  const at = isWord(items[last + 1], 'antara', 'terhadap', 'atas') ? last + 1 : last;
  const between = isWord(items[last + 1], 'antara');
  for (let i = at + 1; i < Math.min(items.length, at + (between ? 6 : 4)); i++) {
    const item = items[i];
    if (isWord(item, ...CLAUSE_BREAK, ...OBLIQUE, ',', '.', ';')) return [];
    if (isName(item)) return rightward(items, i);
  }
  return [];
};

const PARTY_END = ['.', ',', ';', '(', ')', '"', '“', '”'] as const;

/** An unnamed party behind the trigger, in the text's words: "bertemu pimpinan perusahaan di …" → "pimpinan perusahaan". */
export const unnamedObject = (
  items: readonly Item[],
  last: number,
  nouns: ReadonlySet<string>,
): Span | undefined => {
  const start = items[last + 1];
  if (start?.kind !== 'word' || !nouns.has(start.lower)) return undefined;
  let end = last + 1;
  for (let i = last + 2; i < Math.min(items.length, last + 9); i++) {
    if (!isWord(items[i]) || isWord(items[i], ...CLAUSE_BREAK, ...OBLIQUE, ...PARTY_END)) break;
    end = i;
  }
  return { start: start.start, end: items[end]?.end ?? start.end };
};

const distinct = (found: readonly NameItem[]): readonly NameItem[] =>
  found.filter((item, i) => found.findIndex((other) => other.entity === item.entity) === i);
