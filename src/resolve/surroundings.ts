// The words beside a thing's mentions: what its links are decided by.
import { bySpan, type Span } from '../model/span.ts';

/** The text on both sides of one mention, not over a line's end; nearest words last in `before`, first in `after`. */
export interface Surrounding {
  readonly before: string;
  readonly after: string;
}

/** UTF-16 code units on each side. */
const REACH = 120;

/** One for each place where one of the forms stands as a whole word, sorted; inside a longer form it counts once. */
export const surroundings = (text: string, forms: readonly string[]): readonly Surrounding[] => {
  const taken: Span[] = [];
  for (const form of [...forms].sort((a, b) => b.length - a.length)) {
    for (let start = text.indexOf(form); form !== '' && start >= 0; start = text.indexOf(form, start + 1)) {
      const end = start + form.length;
      const isWord = !/[\p{L}\p{N}]/u.test(text.slice(Math.max(0, start - 1), start) + text.charAt(end));
      if (isWord && !taken.some((other) => start < other.end && other.start < end))
        taken.push({ start, end });
    }
  }
  return taken.sort(bySpan).map(({ start, end }) => ({
    before: text.slice(Math.max(0, start - REACH, text.lastIndexOf('\n', start) + 1), start),
    after: text.slice(end, lineEnd(text, end)),
  }));
};

const lineEnd = (text: string, from: number): number => {
  const end = text.indexOf('\n', from);
  return Math.min(from + REACH, end < 0 ? text.length : end);
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
