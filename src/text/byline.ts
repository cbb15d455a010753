// Reads byline lines: who wrote and edited an article, when it appeared and changed, for which outlet.
import { anyOf, cell, type LexiconRow } from './lexicon-row.ts';
import type { DateFinder, FoundDate } from './metadata-date.ts';
import type { Outlets } from './outlets.ts';

/** Who wrote and edited, when, where; what is not stated is left out. */
export interface Credits {
  readonly authors: readonly string[];
  readonly editors: readonly string[];
  readonly publisher?: string;
  readonly published?: string;
  readonly modified?: string;
}

/** What one line of credits states. */
export interface Byline extends Credits {
  /** What says that it is one: a label ("oleh", "Editor:"), one that may open a headline ("Editor"), or none. */
  readonly label: Label;
}

export type Label = 'sure' | 'doubtful' | 'none';

export interface BylineReader {
  /** The credits of a line; undefined if it is no byline. */
  readonly read: (line: string) => Byline | undefined;
  /** The role that a line of nothing but a label gives to the names beside it: "Penulis", "Editor:". */
  readonly labelOf: (line: string) => PersonRole | undefined;
  /** The people of a line that lists nothing but names; undefined if something in it is none. */
  readonly names: (line: string) => readonly string[] | undefined;
}

export type PersonRole = 'author' | 'editor' | 'other';
type Role = PersonRole | 'published' | 'modified';
const ROLES: readonly Role[] = ['author', 'editor', 'other', 'published', 'modified'];

interface Knowledge {
  readonly findDate: DateFinder;
  readonly outlets: Outlets;
  readonly roleOf: ReadonlyMap<string, Role>;
  /** Labels that need no colon but may open a headline. */
  readonly doubtful: ReadonlySet<string>;
  /** Matches a label with a colon behind it, or at the start of a part one that needs none. */
  readonly labels: RegExp;
}

/** From the rows of `data/lexicons/bylines.tsv` (form, role, bare); throws on an unknown role. */
export const bylineReader = (
  rows: readonly LexiconRow[],
  findDate: DateFinder,
  outlets: Outlets,
): BylineReader => {
  const roleOf = new Map(rows.map((row) => [cell(row, 'form').toLowerCase(), roleNamed(cell(row, 'role'))]));
  const bare = rows.filter((row) => cell(row, 'bare') !== 'no').map((row) => cell(row, 'form'));
  const below = rows.filter((row) => cell(row, 'bare') === 'below');
  const doubtful = new Set(below.map((row) => normal(cell(row, 'form'))));
  const labels = new RegExp(
    String.raw`(?<=^|[\s(|/,;•·])(${anyOf(roleOf.keys())})\s*:\s*|(?<=^|[|•·]\s*)(${anyOf(bare)})(?:\s*,)?\s+`,
    'giu',
  );
  const known: Knowledge = { findDate, outlets, roleOf, doubtful, labels };
  return {
    read: (line) => readByline(line, known),
    labelOf: (line) => personRole(known.roleOf.get(normal(line.replace(/\s*:\s*$/u, '')))),
    names: (line) => peopleIn(line, known)?.persons,
  };
};

const roleNamed = (name: string): Role => {
  const role = ROLES.find((known) => known === name);
  if (!role) throw new Error(`bylines: no such role: ${name}`);
  return role;
};

const personRole = (role: Role | undefined): PersonRole | undefined =>
  role === 'published' || role === 'modified' ? undefined : role;

const normal = (form: string): string => form.toLowerCase().replace(/\s+/gu, ' ').trim();

const LONGEST = 240;
/** A line without a label is shorter. */
const LONGEST_BARE = 120;
const WRAPPED = /^[\s([*_]+|[\s)\]*_]+$/gu;

const readByline = (line: string, known: Knowledge): Byline | undefined => {
  if (line.length > LONGEST) return undefined;
  const parts = partsOf(line.replace(WRAPPED, ''), known);
  if (line.length > LONGEST_BARE && parts.every(({ role }) => role === undefined)) return undefined;
  const read = parts.map(({ role, text }) => readPart(text, role, known));
  const stated = read.filter((part) => part !== undefined);
  if (stated.length === 0 || stated.length < read.length) return undefined;
  return { ...merged(stated), label: strongest(parts) };
};

interface Part {
  readonly role: Role | undefined;
  readonly label: Label;
  readonly text: string;
}

const strongest = (parts: readonly Part[]): Label => {
  if (parts.some(({ label }) => label === 'sure')) return 'sure';
  return parts.some(({ label }) => label === 'doubtful') ? 'doubtful' : 'none';
};

/** "Rep: Antara/ Red: Nur Aini" → what "Rep" opens, what "Red" opens; words before the first label have no role. */
const partsOf = (line: string, { labels, roleOf, doubtful }: Knowledge): readonly Part[] => {
  const found = [...line.matchAll(labels)];
  const before = line.slice(0, found[0]?.index ?? line.length);
  const opened = found.map((match, i): Part => {
    const [whole, marked, bare = ''] = match;
    return {
      role: roleOf.get(normal(marked ?? bare)),
      label: doubtful.has(normal(bare)) ? 'doubtful' : 'sure',
      text: line.slice(match.index + whole.length, found[i + 1]?.index ?? line.length),
    };
  });
  return /[\p{L}\p{N}]/u.test(before)
    ? [{ role: undefined, label: 'none', text: before }, ...opened]
    : opened;
};

/** The union of several: people in order, the first of each date and outlet. */
export const merged = (credits: readonly Credits[]): Credits => {
  const publisher = credits.find((one) => one.publisher !== undefined)?.publisher;
  const published = credits.find((one) => one.published !== undefined)?.published;
  const modified = credits.find((one) => one.modified !== undefined)?.modified;
  return {
    authors: distinct(credits.flatMap((one) => one.authors)),
    editors: distinct(credits.flatMap((one) => one.editors)),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
    ...(modified !== undefined && { modified }),
  };
};

/** The first form of each name: "Siti Aminah" above a report is "SITI AMINAH" below it. */
const distinct = (names: readonly string[]): readonly string[] =>
  names.filter((name, i) => names.findIndex((other) => normal(other) === normal(name)) === i);

/** One part: what a label opens ("oleh", "Editor:", "Diperbarui"), or an unlabelled date with outlet or name. */
const readPart = (text: string, role: Role | undefined, known: Knowledge): Credits | undefined => {
  const date = known.findDate(text);
  const rest = date ? `${text.slice(0, date.start)}${HOLE}${text.slice(date.end)}` : text;
  const people = peopleIn(rest, known);
  if (people === undefined) return role === 'other' ? NOBODY : undefined;
  if (role === undefined && !isUnlabelled(rest, date, people)) return undefined;
  if ((role === 'published' || role === 'modified') && !date) return undefined;
  if (
    (role === 'author' || role === 'editor') &&
    people.persons.length + people.outlets.length + people.desks === 0
  )
    return undefined;
  return creditsOf(role, date, people);
};

const NOBODY: Credits = { authors: [], editors: [] };
/** Stands where a date was taken out. */
const HOLE = '\0';
const PLACE_AND_DATE = /\p{L}[,:]?\s*\0|\0\s*,?\s*\p{L}/u;

/** Without a label: a date alone or set off from a name ("Siti Aminah - 9 Mei 2023"); a name before its outlet. */
const isUnlabelled = (rest: string, date: FoundDate | undefined, { persons, outlets }: People): boolean => {
  if (persons.length > 3 || /^\s*pada\s/iu.test(rest) || persons.some((name) => !name.includes(' ')))
    return false;
  if (persons.length > 0 && outlets.length === 0) return date !== undefined && !PLACE_AND_DATE.test(rest);
  if (persons.length > 0 && date === undefined)
    return rest.trim().startsWith(persons[0] ?? '') && !rest.includes(',');
  return date !== undefined || persons.length > 0;
};

const creditsOf = (
  role: Role | undefined,
  date: FoundDate | undefined,
  { persons, outlets }: People,
): Credits => ({
  authors: role === 'author' || role === undefined ? persons : [],
  editors: role === 'editor' ? persons : [],
  ...(role === undefined && outlets[0] !== undefined && { publisher: outlets[0] }),
  ...(date && (role === 'modified' ? { modified: date.value } : { published: date.value })),
});

interface People {
  readonly persons: readonly string[];
  /** By their own names. */
  readonly outlets: readonly string[];
  /** Desks and posts stand for nobody in particular. */
  readonly desks: number;
}

const BETWEEN = /\s*[,;&|•·\0/]\s*|\s+[-–—]+\s+|\s+(?:dan|and|serta)\s+/u;
const EDGES = /^[\s,;:()–—-]+|[\s,;:()–—-]+$|^(?:pada|on|at|hari)\b\s*|\s*\b(?:pada|di|on|at)$/giu;
const BEHIND = /\s*(?:\([^()]*\)|\[[^[\]]*\])/gu;
const DEGREE = /^(?:(?:[SMD]|Ph|Drs?|Ir|Prof)\.(?:\p{L}+\.?)*|[SM]\p{Lu}{1,3}|MBA|PhD)$/u;
const COUNTER = /^[\d.,]+\s*(?:views?|kali(?: dibaca)?|pembaca|shares?|komentar)$/iu;
const NAME =
  /^\p{Lu}[\p{L}'’.-]*(?:\s(?:\p{Lu}[\p{L}'’.-]*|bin|binti|van|von|de|der|den|da|dos|el|al|al-\p{L}+)){0,5}$/u;

/** The names and outlets of a list, "A, B dan C / KOMPAS.com"; undefined if something in it is neither. */
const peopleIn = (list: string, known: Knowledge): People | undefined => {
  const persons: string[] = [];
  const outlets: string[] = [];
  let desks = 0;
  for (const piece of list.replace(BEHIND, '').split(BETWEEN)) {
    const form = piece.replace(EDGES, '').trim();
    const outlet = outletNamed(form, known.outlets);
    if (form === '' || DEGREE.test(form) || COUNTER.test(form)) continue;
    if (outlet !== undefined) outlets.push(outlet);
    else if (isDesk(form, known)) desks++;
    else if (NAME.test(form)) persons.push(form);
    else return undefined;
  }
  return { persons, outlets, desks };
};

const outletNamed = (form: string, outlets: Outlets): string | undefined =>
  outlets.named(form) ??
  (/^[\p{L}\p{N}-]+\.(?:com|co\.id|id|co|net|tv|news)$/iu.test(form) ? form : undefined);

/** "Kontributor Kalimantan Timur", "Tim Redaksi": a desk, no person. */
const isDesk = (form: string, { roleOf }: Knowledge): boolean => {
  const [first = '', ...rest] = form.split(' ');
  const desk = normal(first) === 'tim' || normal(first) === 'redaksi' || roleOf.has(normal(first));
  return desk && rest.length <= 4 && rest.every((word) => CAPITAL.test(word));
};

const CAPITAL = /^\p{Lu}/u;
