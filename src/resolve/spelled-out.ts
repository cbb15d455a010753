// Joins spellings of one body or place that differ in their short words: "Polda Kalsel", "Polda Kalimantan Selatan".
import { groupBy } from '../model/group.ts';
import type { Form, Identify } from './forms.ts';
import type { ClassWords } from './same.ts';

/** Folded words with the short ones written out, hyphens open, "RI" off: "Komisi III DPR-RI" → "komisi iii dpr". */
export const spelledOut = ({ words }: Form, { longWords }: ClassWords): readonly string[] => {
  const long = words
    .flatMap((word) => word.split('-'))
    .flatMap((word) => (longWords.get(word) ?? word).split(' '));
  return long.filter((word, i) => word !== 'ri' && word !== long[i - 1]);
};

/** Pairs of forms of one type that are the same when written out; people keep the names that they have. */
export const sameSpelledOut = (
  forms: readonly Form[],
  words: ClassWords,
): readonly (readonly [Form, Form])[] => {
  const groups = groupBy(
    forms.filter(({ type }) => type !== 'Person'),
    (form) => `${form.type} ${spelledOut(form, words).join(' ')}`,
  );
  return [...groups.values()].flatMap(([first, ...rest]) =>
    first ? rest.map((form) => [form, first] as const) : [],
  );
};

/**
 * Pairs of a bare name of a kind of body and the one body of that kind in the article: "Pemprov" and "Pemprov Bali",
 * where no other Pemprov is named. What is left over must be a place, and the bare name nothing known by itself.
 */
export const localBranches = (
  forms: readonly Form[],
  words: ClassWords,
  identify: Identify,
): readonly (readonly [Form, Form])[] => {
  const places = new Set(
    forms
      .filter(({ type }) => type === 'Place')
      .flatMap((form) => placeNames(spelledOut(form, words), words)),
  );
  const bodies = forms.filter(({ type }) => type === 'Organization');
  const byBare = new Map<string, Form[]>();
  for (const form of bodies) {
    const long = spelledOut(form, words);
    for (let at = long.length - 1; at > 0; at--) {
      const rest = long.slice(at);
      if (!placeNames(rest, words).some((name) => places.has(name))) continue;
      const bare = long.slice(0, at).join(' ');
      byBare.set(bare, [...(byBare.get(bare) ?? []), form]);
      break;
    }
  }
  return bodies.flatMap((form): readonly (readonly [Form, Form])[] => {
    if (identify(form) !== undefined) return [];
    const long = byBare.get(spelledOut(form, words).join(' ')) ?? [];
    const [first] = long;
    const isOne = new Set(long.map((other) => spelledOut(other, words).join(' '))).size === 1;
    return first && isOne ? [[form, first]] : [];
  });
};

/** The name as it stands and without the word of its class: "kabupaten bogor", "bogor". */
const placeNames = (name: readonly string[], { kinds }: ClassWords): readonly string[] => [
  name.join(' '),
  ...(kinds.get(name[0] ?? '') === 'area' && name.length > 1 ? [name.slice(1).join(' ')] : []),
];
