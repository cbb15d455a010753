// The labels of name tagging: BIOES over the three classes that the corpora know, and what may follow what.

export const NAME_CLASSES = ['PER', 'ORG', 'LOC'] as const;

export type NameClass = (typeof NAME_CLASSES)[number];

const POSITIONS = ['B', 'I', 'E', 'S'] as const;

/** "O", then "B-PER", "I-PER", "E-PER", "S-PER", "B-ORG" …: an index into this is a label. */
export const NAME_LABELS: readonly string[] = [
  'O',
  ...NAME_CLASSES.flatMap((name) => POSITIONS.map((position) => `${position}-${name}`)),
];

export const LABEL_COUNT: number = NAME_LABELS.length;

/** A name among the tokens of one sentence: `first` to `last`, last exclusive; `kind` indexes `NAME_CLASSES`. */
export interface LabelledRun {
  readonly first: number;
  readonly last: number;
  readonly kind: number;
}

const labelOf = (kind: number, position: number): number => 1 + kind * POSITIONS.length + position;

/** Labels for `length` tokens; `runs` must be sorted and must not overlap. */
export const encodeRuns = (length: number, runs: readonly LabelledRun[]): Uint8Array => {
  const labels = new Uint8Array(length);
  for (const { first, last, kind } of runs) {
    if (last - first === 1) {
      labels[first] = labelOf(kind, 3);
      continue;
    }
    labels[first] = labelOf(kind, 0);
    labels.fill(labelOf(kind, 1), first + 1, last - 1);
    labels[last - 1] = labelOf(kind, 2);
  }
  return labels;
};

/** The names that a well-formed label sequence spells, sorted. */
export const decodeRuns = (labels: Uint8Array): readonly LabelledRun[] => {
  const runs: LabelledRun[] = [];
  let first = -1;
  labels.forEach((label, i) => {
    if (label === 0) return;
    const position = (label - 1) % POSITIONS.length;
    if (position === 0 || position === 3) first = i;
    if (position >= 2 && first >= 0) {
      runs.push({ first, last: i + 1, kind: (label - 1 - position) / POSITIONS.length });
    }
  });
  return runs;
};

/** Whether label `to` may stand after `from`; -1 is the edge of the sentence, on either side. */
export const mayFollow = (from: number, to: number): boolean => {
  const open = from > 0 && (from - 1) % POSITIONS.length < 2;
  const continues = to > 0 && ((to - 1) % POSITIONS.length === 1 || (to - 1) % POSITIONS.length === 2);
  if (!open || !continues) return open === continues;
  return Math.floor((from - 1) / POSITIONS.length) === Math.floor((to - 1) / POSITIONS.length);
};
