// The words beside a thing's mentions: what its links are decided by.
import type { Span } from '../model/span.ts';

/** The text on both sides of one mention, not over a line's end; nearest words last in `before`, first in `after`. */
export interface Surrounding {
  readonly before: string;
  readonly after: string;
}

/** UTF-16 code units on each side. */
const REACH = 120;

/** Gives the surroundings of a thing by its forms; see `surroundingsIn`. */
export type SurroundingsOf = (forms: readonly string[]) => readonly Surrounding[];

/**
 * Reads the text once for all forms of all its things. For those of one thing there is one surrounding for each place
 * where a form stands as a whole word, sorted; inside a longer form of that thing it counts once.
 */
export const surroundingsIn = (text: string, everyForm: Iterable<string>): SurroundingsOf => {
  const places = formPlaces(text, everyForm);
  return (forms) => {
    let taken: readonly Span[] = [];
    for (const form of [...forms].sort((a, b) => b.length - a.length)) {
      const spans = (places.get(form) ?? []).map((start) => ({ start, end: start + form.length }));
      taken = withFree(taken, spans);
    }
    return taken.map(({ start, end }) => ({
      before: lastLine(text.slice(Math.max(0, start - REACH), start)),
      after: firstLine(text.slice(end, end + REACH)),
    }));
  };
};

/** A word, or a single mark: where a form can begin. */
const PIECE = /[\p{L}\p{N}]+|\S/gu;

/** Form → where it stands as a whole word, ascending; a form is only looked for where its first word stands. */
const formPlaces = (text: string, everyForm: Iterable<string>): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>();
  const lengths = new Map<string, Set<number>>();
  for (const form of everyForm) {
    const [first] = form.match(PIECE) ?? [];
    if (first === undefined || places.has(form)) continue;
    places.set(form, []);
    lengths.set(first, (lengths.get(first) ?? new Set()).add(form.length));
  }
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    for (const length of lengths.get(piece) ?? []) {
      const end = index + length;
      const found = places.get(text.slice(index, end));
      if (found && isWhole(text, index, end) && index >= (found.at(-1) ?? -length) + length)
        found.push(index);
    }
  }
  return places;
};

/** No letter or digit right before it or right behind it. */
const isWhole = (text: string, start: number, end: number): boolean =>
  !/[\p{L}\p{N}]/u.test(text.slice(Math.max(0, start - 1), start) + text.charAt(end));

/** Both lists and the result are sorted and free of overlaps: `taken`, and what of `spans` overlaps none of them. */
const withFree = (taken: readonly Span[], spans: readonly Span[]): readonly Span[] => {
  if (taken.length === 0) return spans;
  const all: Span[] = [];
  let next = 0;
  for (const span of spans) {
    for (let other = taken[next]; other && other.end <= span.start; other = taken[++next]) all.push(other);
    const other = taken[next];
    if (!other || span.end <= other.start) all.push(span);
  }
  return [...all, ...taken.slice(next)];
};

const lastLine = (text: string): string => text.slice(text.lastIndexOf('\n') + 1);

const firstLine = (text: string): string => {
  const end = text.indexOf('\n');
  return end < 0 ? text : text.slice(0, end);
};

/** The last word before the mention and the last two, lower case: "kata Wakil Bupati " → ["bupati", "wakil bupati"]. */
export const wordsBefore = ({ before }: Surrounding): readonly string[] => {
  const found = /(?:([\p{L}\p{N}/-]+)\s+)?(?:([\p{L}\p{N}/-]+)|(\p{L}{2,4})\.)\s*$/u.exec(
    before.toLowerCase(),
  );
  if (!found) return [];
  const last = found[2] ?? found[3] ?? '';
  return found[1] === undefined ? [last] : [last, `${found[1]} ${last}`];
};

/** The run of capitalised words right behind the mention, or behind one comma: ", Jawa Barat, Rabu" → "Jawa Barat". */
export const nameBehind = ({ after }: Surrounding): string =>
  /^\s*,?\s*\(?((?:\p{Lu}[\p{L}\p{N}.'’-]*)(?:\s+\p{Lu}[\p{L}\p{N}.'’-]*)*)/u.exec(after)?.[1] ?? '';

/** Whether a comma parts the mention from what stands behind it, and that is no list: "Bandung, Bali, dan Lombok". */
export const commaBehind = ({ after }: Surrounding): boolean =>
  /^\s*,/.test(after) &&
  !/^\s*,[^,.;]*(?:,[^,.;]*)*?,?\s+(?:dan|serta|atau|hingga)\s+\p{Lu}/u.test(after.slice(0, 60));
