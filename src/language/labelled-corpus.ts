// Reads a corpus of labelled tokens: one "word TAB label" a line, a blank line after each sentence.
import type { LabelledRun } from './name-labels.ts';
import { encodeRuns, NAME_CLASSES } from './name-labels.ts';

/** A corpus' own label ("PERSON", "LOC") → one of `NAME_CLASSES`, or '' for a name that is none of ours. */
export type LabelSets = ReadonlyMap<string, string>;

/** Reads `data/lexicons/label-sets.tsv`. */
export const labelSets = (rows: readonly Readonly<Record<string, string>>[]): LabelSets =>
  new Map(rows.map((row) => [row['label'] ?? '', row['class'] ?? '']));

export interface TaggedSentence {
  readonly words: readonly string[];
  /** "O", "B-PER", "I-LOCATION" … as the file has them. */
  readonly tags: readonly string[];
}

export interface LabelledSentence {
  readonly words: readonly string[];
  /** Indices into `NAME_LABELS`. */
  readonly labels: Uint8Array;
  /** How much the sentence counts in training. */
  readonly weight: number;
  /** Index into `NAME_CONVENTIONS`: what the labels follow. */
  readonly convention: number;
}

export const readTagged = (source: string): readonly TaggedSentence[] => {
  const sentences: TaggedSentence[] = [];
  let words: string[] = [];
  let tags: string[] = [];
  for (const line of [...source.split(/\r?\n/), '']) {
    if (line === '') {
      if (words.length > 0) sentences.push({ words, tags });
      words = [];
      tags = [];
      continue;
    }
    const [word = '', tag = 'O'] = line.split('\t');
    words.push(word);
    tags.push(tag);
  }
  return sentences;
};

/** A name as a corpus marks it. */
export interface TaggedRun {
  readonly first: number;
  /** Exclusive. */
  readonly last: number;
  readonly label: string;
}

/** Names of IOB2 tags as the CoNLL scorer reads them: an "I-" after another label, or after "O", opens a name too. */
export const taggedRuns = (tags: readonly string[]): readonly TaggedRun[] => {
  const runs: TaggedRun[] = [];
  let first = -1;
  let open = '';
  for (let i = 0; i <= tags.length; i++) {
    const tag = tags[i] ?? 'O';
    const label = tag.slice(2);
    if (first >= 0 && !(tag.startsWith('I-') && label === open)) {
      runs.push({ first, last: i, label: open });
      first = -1;
    }
    if (tag !== 'O' && first < 0) {
      first = i;
      open = label;
    }
  }
  return runs;
};

const CLASS_NUMBERS: ReadonlyMap<string, number> = new Map(NAME_CLASSES.map((name, kind) => [name, kind]));

/** Names of our classes, with the corpus' labels mapped by `sets`; labels that the table lacks, or maps to '', are left out. */
export const classRuns = (tags: readonly string[], sets: LabelSets): readonly LabelledRun[] =>
  taggedRuns(tags).flatMap(({ first, last, label }) => {
    const kind = CLASS_NUMBERS.get(sets.get(label) ?? '') ?? -1;
    return kind < 0 ? [] : [{ first, last, kind }];
  });

export const labelSentence = (
  { words, tags }: TaggedSentence,
  sets: LabelSets,
  { weight, convention }: Pick<LabelledSentence, 'weight' | 'convention'>,
): LabelledSentence => ({
  words,
  labels: encodeRuns(words.length, classRuns(tags, sets)),
  weight,
  convention,
});
