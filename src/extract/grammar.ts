// Who takes part in an event, read from the dependency tree of its sentence.
import type { ParsedSentence, UdWord } from '../language/syntax.ts';
import type { Span } from '../model/span.ts';
import { type Item, isName, type NameItem } from './items.ts';

/** The names on each side of a trigger word. */
export interface Sides {
  readonly subjects: readonly NameItem[];
  readonly objects: readonly NameItem[];
  /** Behind "oleh". */
  readonly doers: readonly NameItem[];
  /** Behind "dengan", "bersama", "antara". */
  readonly partners: readonly NameItem[];
  /** What a noun is of: "penangkapan Tono". */
  readonly complements: readonly NameItem[];
}

const DOER = ['oleh'];
const PARTNER = ['dengan', 'bersama', 'antara'];
const OF = ['terhadap', 'atas', 'dari'];
/** Relations by which the rest of a name or title hangs on its head. */
const WITHIN_NAME = /^(?:flat|appos|compound|nmod)/;
/** A clause with one of these and no subject of its own has that of the clause above. */
const SHARES_SUBJECT = /^(?:conj|xcomp|advcl|parataxis)/;

/** Reads the tree round the words of the trigger; undefined where the tree has none of them. */
export const sidesOf = (parse: ParsedSentence, items: readonly Item[], trigger: Span): Sides | undefined => {
  const tree: Tree = {
    words: parse.words,
    children: childrenOf(parse.words),
    itemOf: itemFinder(items),
    commonNouns: new Set(
      items.flatMap((item) => (item.kind === 'word' && /^\p{Ll}/u.test(item.form) ? [item.start] : [])),
    ),
  };
  const at = parse.words.findIndex(
    (word) => overlapsTrigger(word, trigger) && !overlapsTrigger(parse.words[word.head], trigger),
  );
  if (at < 0) return undefined;
  const dependents = tree.children[at] ?? [];
  const behind = (prepositions: readonly string[]): readonly NameItem[] =>
    dependents
      .filter(
        (i) => /^(?:obl|nmod)/.test(relationOf(tree, i)) && prepositions.includes(caseOf(tree, i) ?? ''),
      )
      .flatMap((i) => namesUnder(tree, i));
  return {
    subjects: subjectsOf(tree, at).flatMap((i) => namesUnder(tree, i)),
    objects: dependents.filter((i) => /^i?obj/.test(relationOf(tree, i))).flatMap((i) => namesUnder(tree, i)),
    doers: behind(DOER),
    partners: behind(PARTNER),
    complements: dependents
      .filter((i) => /^(?:nmod|compound|flat|appos)/.test(relationOf(tree, i)))
      .filter((i) => {
        const preposition = caseOf(tree, i);
        return preposition === undefined || OF.includes(preposition);
      })
      .flatMap((i) => namesUnder(tree, i)),
  };
};

interface Tree {
  readonly words: readonly UdWord[];
  readonly children: readonly (readonly number[])[];
  readonly itemOf: (word: Span) => Item | undefined;
  /** Offsets of words in small letters that are no part of a role or title: the "rumah" of "rumah Tono". */
  readonly commonNouns: ReadonlySet<number>;
}

const overlapsTrigger = (word: UdWord | undefined, trigger: Span): boolean =>
  word !== undefined && word.start < trigger.end && trigger.start < word.end;

const childrenOf = (words: readonly UdWord[]): readonly (readonly number[])[] => {
  const children: number[][] = words.map(() => []);
  words.forEach((word, i) => void children[word.head]?.push(i));
  return children;
};

const itemFinder = (items: readonly Item[]): ((word: Span) => Item | undefined) => {
  const byStart = items.filter(isName);
  return (word) => byStart.find((item) => item.start <= word.start && word.end <= item.end);
};

const relationOf = ({ words }: Tree, i: number): string => words[i]?.deprel ?? '';

const caseOf = ({ words, children }: Tree, i: number): string | undefined => {
  const marker = (children[i] ?? []).find((k) => words[k]?.deprel === 'case');
  return marker === undefined ? undefined : words[marker]?.form.toLowerCase();
};

/** The heads of the subject; behind "yang" the noun that the clause is about; else that of the clause that it shares. */
const subjectsOf = (tree: Tree, at: number): readonly number[] => {
  const seen = new Set<number>();
  for (let word = at; !seen.has(word); ) {
    seen.add(word);
    const subjects = (tree.children[word] ?? []).filter((i) => /^[nc]subj/.test(relationOf(tree, i)));
    const own = subjects.filter((i) => tree.words[i]?.form.toLowerCase() !== 'yang');
    if (own.length > 0) return own;
    const { head = -1 } = tree.words[word] ?? {};
    if (head < 0) return [];
    if (relationOf(tree, word).startsWith('acl')) return [head];
    if (!SHARES_SUBJECT.test(relationOf(tree, word))) return [];
    word = head;
  }
  return [];
};

/** The name that a word stands in, or the nearest under it (a person before others), and those joined to it by "dan". */
const namesUnder = (tree: Tree, i: number): readonly NameItem[] => {
  const word = tree.words[i];
  const children = tree.children[i] ?? [];
  const joined = children
    .filter((k) => relationOf(tree, k).startsWith('conj'))
    .flatMap((k) => namesUnder(tree, k));
  const item = word && tree.itemOf(word);
  if (isName(item)) return distinct([item, ...joined]);
  const isOwner = word !== undefined && tree.commonNouns.has(word.start);
  const parts = children.filter(
    (k) =>
      WITHIN_NAME.test(relationOf(tree, k)) &&
      caseOf(tree, k) === undefined &&
      !(isOwner && /^(?:nmod|compound)/.test(relationOf(tree, k)) && isPerson(tree, k)),
  );
  const below = parts.flatMap((k) => namesUnder(tree, k));
  const nearest = below.find(({ entity }) => entity.type === 'Person') ?? below[0];
  return distinct(nearest ? [nearest, ...joined] : joined);
};

const isPerson = (tree: Tree, i: number): boolean => {
  const word = tree.words[i];
  const item = word && tree.itemOf(word);
  return isName(item) && item.entity.type === 'Person';
};

const distinct = (names: readonly NameItem[]): readonly NameItem[] =>
  names.filter((name, i) => names.findIndex((other) => other.entity === name.entity) === i);
