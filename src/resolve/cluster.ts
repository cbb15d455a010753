// Puts an article's forms together: which spellings name one thing.
import { groupBy } from '../model/group.ts';
import { firstFrom } from '../model/span.ts';
import { shortens } from './abbreviation.ts';
import type { Form, Identify } from './forms.ts';
import { type ClassWords, sameScore } from './same.ts';
import { localBranches, sameSpelledOut } from './spelled-out.ts';
import { statedAliases } from './stated-alias.ts';

/** Forms that name one thing, the fullest first. */
export type Cluster = readonly Form[];

export interface ClusterResources {
  readonly classWords: ClassWords;
  readonly identify: Identify;
}

/**
 * Clusters, sorted by first mention. Each form joins the best-fitting fuller form; brackets ("Nama Panjang (NP)"),
 * stated aliases and what is known beforehand join first. Only forms that share a word are compared.
 */
export const cluster = (
  text: string,
  forms: readonly Form[],
  resources: ClusterResources,
): readonly Cluster[] => {
  const parent = new Map<Form, Form>();
  const top = (form: Form): Form => {
    const up = parent.get(form);
    return up ? top(up) : form;
  };
  const join = (short: Form, long: Form): void => {
    const [a, b] = [top(short), top(long)];
    if (a !== b) parent.set(fuller(a, b) === a ? b : a, fuller(a, b));
  };
  for (const [short, long] of bracketed(text, forms)) join(short, long);
  for (const [alias, name] of statedAliases(text, forms)) join(alias, name);
  for (const [short, long] of sameSpelledOut(forms, resources.classWords)) join(short, long);
  for (const [known, [first, ...rest]] of groupBy(forms, resources.identify)) {
    if (known !== undefined && first) for (const form of rest) join(form, first);
  }
  for (const [bare, long] of localBranches(forms, resources.classWords, resources.identify)) join(bare, long);
  const byWord = wordIndex(forms);
  for (const form of [...forms].sort((a, b) => a.words.length - b.words.length)) {
    const long = bestFuller(form, byWord, resources);
    if (long && top(long) !== top(form) && !clash(top(form), top(long), resources)) join(form, long);
  }
  return [...groupBy(forms, top).values()].map((group) =>
    group.toSorted((a, b) => (fuller(a, b) === a ? -1 : 1)),
  );
};

/**
 * Two things known to differ are never put together; but a bare place name takes the area that the article gives it.
 * Of people the full names must agree: "Jokowi", known to be Joko Widodo, is not Iriana Jokowi.
 */
const clash = (a: Form, b: Form, { identify, classWords }: ClusterResources): boolean => {
  if (a.type === 'Place') return false;
  if (a.type === 'Person' && a.words.length > 1 && b.words.length > 1 && disagree(a, b, classWords))
    return true;
  const [x, y] = [identify(a), identify(b)];
  return x !== undefined && y !== undefined && x !== y;
};

const disagree = (a: Form, b: Form, words: ClassWords): boolean =>
  sameScore(fuller(a, b) === a ? b : a, fuller(a, b), words) === 0;

/** The form with more words, then more letters, then the one named first. */
const fuller = (a: Form, b: Form): Form => {
  if (a.words.length !== b.words.length) return a.words.length > b.words.length ? a : b;
  if (a.text.length !== b.text.length) return a.text.length > b.text.length ? a : b;
  return (a.spans[0]?.start ?? 0) <= (b.spans[0]?.start ?? 0) ? a : b;
};

const wordIndex = (forms: readonly Form[]): ReadonlyMap<string, readonly Form[]> => {
  const index = new Map<string, Form[]>();
  for (const form of forms) {
    for (const key of new Set([...form.words, initialsOf(form), frontOf(form)])) {
      const known = index.get(key);
      if (known) known.push(form);
      else index.set(key, [form]);
    }
  }
  return index;
};

const initialsOf = ({ words }: Form): string => words.map((word) => word[0]).join('');

/** The first four letters, for short forms of a first name. */
const frontOf = ({ words }: Form): string => `${(words[0] ?? '').slice(0, 4)}…`;

/** The best-scoring fuller form; of equals, the one that stands last before this form, else the first. */
const bestFuller = (
  form: Form,
  byWord: ReadonlyMap<string, readonly Form[]>,
  { classWords }: ClusterResources,
): Form | undefined => {
  const candidates = new Set([...form.words, frontOf(form)].flatMap((key) => byWord.get(key) ?? []));
  let best: { readonly long: Form; readonly score: number } | undefined;
  for (const long of candidates) {
    if (long === form || fuller(form, long) === form) continue;
    const score = sameScore(form, long, classWords);
    if (score === 0) continue;
    if (!best || score > best.score || (score === best.score && closer(form, long, best.long)))
      best = { long, score };
  }
  return best?.long;
};

/** True if `a` stands last before the first mention of `form`, rather than `b`. */
const closer = (form: Form, a: Form, b: Form): boolean => {
  const at = form.spans[0]?.start ?? 0;
  const last = ({ spans }: Form): number => spans[firstFrom(spans, at) - 1]?.start ?? -1;
  return last(a) > last(b);
};

/** Pairs "Long Name (LN)" and "LN (Long Name)" of adjacent names, and a short form inside a name, where the short one is made of the long one's letters. */
const bracketed = (text: string, forms: readonly Form[]): readonly (readonly [Form, Form])[] => {
  const starts = new Map<number, Form>();
  for (const form of forms) for (const span of form.spans) starts.set(span.start, form);
  const pairs: (readonly [Form, Form])[] = [];
  const byText = new Map(forms.map((form) => [form.text, form]));
  for (const form of forms) {
    for (const shorter of shorterForms(form.text)) {
      const other = byText.get(shorter);
      if (other && other.type === form.type) pairs.push([other, form]);
    }
    for (const { end } of form.spans) {
      const gap = /^\s*(?:\(|atau |alias |disingkat )\s*["“]?/u.exec(text.slice(end, end + 16));
      const other = gap ? starts.get(end + gap[0].length) : undefined;
      if (!other || other === form) continue;
      if (other.type !== form.type && other.weight > form.weight) continue;
      if (shortens(other.text, form.text)) pairs.push([other, form]);
      else if (shortens(form.text, other.text)) pairs.push([form, other]);
    }
  }
  return pairs;
};

/** "Rumah Tahanan (Rutan) Salemba" goes by "Rutan", "Rutan Salemba" and "Rumah Tahanan Salemba" too. */
const shorterForms = (text: string): readonly string[] => {
  const [, long = '', short = '', rest = ''] = /^(.*) \((\p{Lu}[^()]*)\) (.*)$/u.exec(text) ?? [];
  return short === '' ? [] : [short, `${short} ${rest}`, `${long} ${rest}`];
};
