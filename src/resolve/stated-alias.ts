// Pairs of a person's names that the text says to be one: "Rina Lestari atau akrab disapa Mbak Lala", "Tono alias Gepeng".
import type { Form } from './forms.ts';

/** What stands between the two names; an age in brackets may come first. */
const CUE = new RegExp(
  [
    String.raw`^\s*(?:\(\d{1,2}(?: tahun)?\))?,?\s*(?:(?:atau|yang|juga|lebih|populer)\s+)*`,
    String.raw`(?:alias|(?:akrab|biasa|kerap|sering|karib)\s+(?:disapa|dipanggil)|dijuluki|berjuluk`,
    String.raw`|(?:dikenal|beken)(?:\s+(?:juga|luas))?\s+(?:sebagai|dengan\s+(?:nama|sapaan|panggilan|julukan))`,
    String.raw`|bernama\s+(?:asli|lengkap))`,
    String.raw`(?:\s+(?:dengan\s+(?:sapaan|nama|panggilan)|sebagai))?\s+["“']?`,
  ].join(''),
  'u',
);

/** "Immanuel Rahardi atau Noel": only a single word, which is nobody else's name, is taken for one behind the bare word. */
const OR = /^\s+atau\s+["“']?/u;

/** A form of address before the second name: "Mbak ", "Bang Haji ". */
const ADDRESS = /^\p{Lu}\p{Ll}{1,5}\.?\s+/u;
const MOST_ADDRESSES = 2;

const LONGEST_GAP = 80;

/** Pairs of forms of people, the one said to be the other's name first. */
export const statedAliases = (text: string, forms: readonly Form[]): readonly (readonly [Form, Form])[] => {
  const people = forms.filter(({ type }) => type === 'Person');
  const starts = new Map(people.flatMap((form) => form.spans.map(({ start }) => [start, form] as const)));
  return people.flatMap((form) =>
    form.spans.flatMap(({ end }): readonly (readonly [Form, Form])[] => {
      const gap = text.slice(end, end + LONGEST_GAP);
      const other = behindCue(gap, end, starts) ?? behindOr(gap, end, { starts, form, people });
      return other && other !== form ? [[other, form]] : [];
    }),
  );
};

const behindCue = (gap: string, end: number, starts: ReadonlyMap<number, Form>): Form | undefined => {
  let at = CUE.exec(gap)?.[0].length;
  for (let addresses = 0; at !== undefined && addresses <= MOST_ADDRESSES; addresses++) {
    const other = starts.get(end + at);
    if (other) return other;
    const address = ADDRESS.exec(gap.slice(at))?.[0];
    at = address === undefined ? undefined : at + address.length;
  }
  return undefined;
};

interface Choice {
  readonly starts: ReadonlyMap<number, Form>;
  readonly form: Form;
  readonly people: readonly Form[];
}

const behindOr = (gap: string, end: number, { starts, form, people }: Choice): Form | undefined => {
  const or = OR.exec(gap);
  const other = or ? starts.get(end + or[0].length) : undefined;
  const [word] = other?.words ?? [];
  if (!other || !word || other.words.length > 1 || form.words.length < 2) return undefined;
  return people.some((person) => person !== other && person !== form && person.words.includes(word))
    ? undefined
    : other;
};
