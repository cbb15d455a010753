// Who takes part in an event, read from the trigger's frame and the names round it.
import type { EntityType } from '../model/entity.ts';
import type { Span } from '../model/span.ts';
import type { Sides } from './grammar.ts';
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

/** Anything but a place can have something done to it. */
const canUndergo = ({ entity }: NameItem): boolean =>
  entity.type !== 'Place' || entity.fineTypes.includes('Country');

const ACTORS: ReadonlySet<EntityType> = new Set(['Person', 'Organization', 'PeopleGroup']);

export interface ParticipantOptions {
  /** What the sentence's tree says, if it is parsed. */
  readonly sides: Sides | undefined;
  readonly isAgent: (item: NameItem) => boolean;
  readonly isPatient: (item: NameItem) => boolean;
}

/** Each participant once on each side: of those that fit, what the tree says, else what stands round the trigger. */
export const participants = (
  sentence: readonly Item[],
  trigger: FramedTrigger,
  { sides, isAgent, isPatient }: ParticipantOptions,
): Participants => {
  const near = nearby(sentence.slice(0, trigger.until), trigger);
  const told = sides ? grammatical(trigger.frame, sides) : NOBODY;
  const isMutual = trigger.frame === 'mutual' || trigger.frame === 'noun-doer';
  return {
    agents: preferred(told.agents.filter(isAgent), near.agents.filter(isAgent), isMutual),
    patients: preferred(told.patients.filter(isPatient), near.patients.filter(isPatient), false),
  };
};

/** What the tree says; but of a happening between several, the neighbours too where the tree tells of one alone. */
const preferred = (
  told: readonly NameItem[],
  near: readonly NameItem[],
  isMutual: boolean,
): readonly NameItem[] => {
  if (told.length === 0) return near;
  const [only] = told;
  const adds = isMutual && told.length === 1 && near.length === 2;
  return adds && near.some((item) => item.entity === only?.entity) ? near : told;
};

const NOBODY: Participants = { agents: [], patients: [] };

const grammatical = (frame: Frame, sides: Sides): Participants => {
  const { subjects, objects, doers, partners, complements } = sides;
  switch (frame) {
    case 'active':
      return { agents: subjects.filter(canAct), patients: objects };
    case 'passive':
      return { agents: [...doers, ...objects].filter(canAct), patients: subjects.filter(canUndergo) };
    case 'undergo':
      return { agents: [], patients: subjects };
    case 'mutual':
      return { agents: distinct([...subjects, ...objects, ...partners].filter(canAct)), patients: [] };
    case 'noun-doer':
      return { agents: distinct([...complements, ...partners, ...doers].filter(canAct)), patients: [] };
    case 'noun-done':
      return { agents: doers.filter(canAct), patients: complements };
    case 'bare':
      return NOBODY;
    default:
      return frame satisfies never;
  }
};

/** By position alone. */
const nearby = (items: readonly Item[], { frame, first, last }: FramedTrigger): Participants => {
  switch (frame) {
    case 'active':
      return { agents: subject(items, first), patients: object(items, last) };
    case 'passive':
      return { agents: doer(items, last), patients: subject(items, first, canUndergo) };
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
      return NOBODY;
    default:
      return frame satisfies never;
  }
};

/** Words that open a new clause. */
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
  'supaya',
  'sehingga',
  'tetapi',
  'tapi',
  'namun',
  'sementara',
  'sedangkan',
  'meski',
  'meskipun',
  'jika',
  'bila',
  'apabila',
  'kalau',
  'lantaran',
  'sebab',
  'maka',
  'lalu',
  'kemudian',
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
  'menurut',
  'bagi',
  'antara',
  'melalui',
  'terkait',
  'sejak',
  'hingga',
  'selain',
  'seperti',
] as const;
/** Prepositions that lead away from a participant. */
const AWAY = ['di', 'ke', 'dari', 'pada', 'untuk', 'dalam', 'soal', 'tentang'] as const;
const STOPS = ['.', ';', ':', '-', '--', '–', '—', '"', '“', '”'] as const;

/**
 * Who the verb at `first` is said of: the first actor of its clause that stands free of prepositions and owners
 * ("rumah Tono" is no Tono). Behind "yang" it is the name before that word.
 */
const subject = (
  items: readonly Item[],
  first: number,
  fits: (item: NameItem) => boolean = canAct,
): readonly NameItem[] => {
  let start = 0;
  for (let i = first - 1; i >= 0; i--) {
    if (isWord(items[i], 'yang')) return antecedent(items, i, fits);
    if (!isWord(items[i], ...CLAUSE_BREAK, ...STOPS) && !isSpeech(items[i])) continue;
    start = i + 1;
    break;
  }
  for (let i = start; i < first; i++) {
    const item = items[i];
    if (isName(item) && fits(item) && (i === start || standsFree(items, i)))
      return coordinated(items, i, fits);
  }
  return [];
};

/** A verb of saying in the me- form closes the clause that it stands in: what follows is reported. */
const isSpeech = (item: Item | undefined): boolean =>
  item?.kind === 'word' &&
  /^(?:meng(?:atakan|aku|ungkapkan|imbau|ingatkan)|men(?:yebut|yebutkan|yatakan|jelaskan|egaskan|ilai|yampaikan)|mem(?:astikan|benarkan)|berharap)$/.test(
    item.lower,
  );

const antecedent = (
  items: readonly Item[],
  yang: number,
  fits: (item: NameItem) => boolean,
): readonly NameItem[] => {
  const at = isWord(items[yang - 1], ',') ? yang - 2 : yang - 1;
  const item = items[at];
  return isName(item) && fits(item) ? [item] : [];
};

/** Not behind a preposition, nor behind a common noun that it owns; a title or role before it is folded away or capitalised. */
const standsFree = (items: readonly Item[], i: number): boolean => {
  const before = items[i - 1];
  if (before?.kind !== 'word') return true;
  if (isWord(before, ...OBLIQUE)) return false;
  const isCommon = /^\p{Ll}{3,}$/u.test(before.lower) && before.form === before.lower;
  return (
    !isCommon ||
    isWord(
      before,
      'dan',
      'serta',
      'juga',
      'kini',
      'lalu',
      'akhirnya',
      'sementara',
      'bahkan',
      'pelaku',
      'korban',
      'tersangka',
      'terdakwa',
      'berinisial',
      'bernama',
      'timnas',
      'pihak',
      'tim',
      'almarhum',
      'pria',
      'wanita',
    )
  );
};

const canAct = (item: NameItem): boolean =>
  ACTORS.has(item.entity.type) || item.entity.fineTypes.includes('Country');

/** The names joined to the one at `i`: "A, B dan C". */
const coordinated = (
  items: readonly Item[],
  i: number,
  fits: (item: NameItem) => boolean,
): readonly NameItem[] => {
  const found: NameItem[] = [];
  for (let k = i; k < items.length; ) {
    const item = items[k];
    if (!isName(item) || !fits(item)) break;
    found.push(item);
    if (isWord(items[k + 1], 'dan', 'serta')) k += 2;
    else if (isWord(items[k + 1], ',') && isWord(items[k + 2], 'dan', 'serta')) k += 3;
    else if (isWord(items[k + 1], ',') && isName(items[k + 2]) && isWord(items[k + 3], ',', 'dan', 'serta'))
      k += 2;
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
    if (isWord(item, ...CLAUSE_BREAK, ...STOPS, ...AWAY, ',')) return [];
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
