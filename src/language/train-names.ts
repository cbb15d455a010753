// Trains the name tagger's network on labelled sentences, and on raw ones whose labels were voted, each word weighed by its sureness.
import { type FormFeatures, formFeatures } from './form-features.ts';
import { buildKeyTable, findSlot } from './key-table.ts';
import { type KnownNames, markKnown } from './known-names.ts';
import type { LabelledSentence } from './labelled-corpus.ts';
import { trainHabits } from './name-conventions.ts';
import { nameLoss } from './name-loss.ts';
import { conventionRow, type NameModel } from './name-model.ts';
import { nameShape } from './name-model-file.ts';
import { tokenFeatures, tokenRows } from './name-rows.ts';
import type { NetworkExample } from './network-batches.ts';
import { inBytes } from './network-parser.ts';
import { countRows, FIRST_FEATURE_ROW, type WordRows } from './network-words.ts';
import { trainNetwork } from './train-network.ts';
import type { WordClasses } from './word-classes.ts';

export interface NameTraining {
  readonly seed: number;
  /** Passes over all sentences, then over those that people labelled alone. */
  readonly passes: number;
  readonly lastPasses: number;
  /** How often a sentence that people labelled comes in a pass over all. */
  readonly goldTimes: number;
  readonly rate: number;
  readonly rowDropout: number;
  readonly dropout: number;
  readonly width: number;
  readonly layers: number;
  /** Features with a vector of their own: the commonest that are met so often. */
  readonly mostRows: number;
  readonly leastCount: number;
  readonly log?: (line: string) => void;
}

export interface Knowledge {
  readonly classes: WordClasses;
  readonly known: KnownNames;
}

/** Labels of a raw sentence by one convention. */
export interface VotedLabels {
  readonly convention: number;
  readonly labels: Uint8Array;
  /** How sure the voters were of each, [0, 1]. */
  readonly weights: Float32Array;
}

export interface VotedSentence {
  readonly words: readonly string[];
  /** At least one; passes take them in turn. */
  readonly votes: readonly VotedLabels[];
}

/** The same sentences, knowledge and options give the same model bit by bit. */
export const trainNames = (
  labelled: readonly LabelledSentence[],
  voted: readonly VotedSentence[],
  knowledge: Knowledge,
  options: NameTraining,
): NameModel => {
  const featuresOf = featureReader(knowledge);
  const counts = countRows(
    [...labelled, ...voted].map(({ words }) => featuresOf(words).map((own) => ({ own }))),
    options,
  );
  const words = wordRows(counts);
  const rowsOf = rowReader(words, knowledge);
  const gold = labelled.map((sentence): NetworkExample => {
    const weights = new Float32Array(sentence.words.length).fill(sentence.weight);
    return exampleOf(rowsOf(sentence.words), { ...sentence, weights });
  });
  const silver = voted.map((sentence) => {
    const rows = rowsOf(sentence.words);
    return sentence.votes.map((vote) => exampleOf(rows, vote));
  });
  const shape = nameShape(options.width, options.layers);
  const { dense, vectors } = trainNetwork(shape, FIRST_FEATURE_ROW + counts.size, {
    ...options,
    passes: passesOf(gold, silver, options),
    loss: nameLoss,
  });
  return {
    network: { shape, words, dense, ...inBytes(vectors, shape.width) },
    habits: trainHabits(labelled),
    ...knowledge,
  };
};

const passesOf = (
  gold: readonly NetworkExample[],
  silver: readonly (readonly NetworkExample[])[],
  { passes, lastPasses, goldTimes }: NameTraining,
): readonly (readonly NetworkExample[])[] => {
  const often = Array.from({ length: goldTimes }, () => gold).flat();
  return [
    ...Array.from({ length: passes }, (_, pass) => [
      ...often,
      ...silver.flatMap((own, s) => own[(pass + s) % own.length] ?? []),
    ]),
    ...Array.from({ length: lastPasses }, () => gold),
  ];
};

const NONE = new Uint8Array();

const exampleOf = (words: readonly Uint16Array[], vote: VotedLabels): NetworkExample => ({
  words,
  register: conventionRow(vote.convention),
  tags: vote.labels,
  weights: vote.weights,
  heads: NONE,
  relations: NONE,
});

/** What forms and lists say of the words of a sentence; forms that come again are remembered. */
const tokenReader = <Read>(
  { classes, known }: Knowledge,
  read: (form: FormFeatures, known: number) => Read,
): ((words: readonly string[]) => readonly Read[]) => {
  const forms = new Map<string, { readonly form: FormFeatures; readonly reads: Map<number, Read> }>();
  const formOf = (word: string): { readonly form: FormFeatures; readonly reads: Map<number, Read> } => {
    const found = forms.get(word) ?? { form: formFeatures(word, classes), reads: new Map() };
    forms.set(word, found);
    return found;
  };
  return (words) => {
    const met = words.map(formOf);
    const marks = markKnown(
      known,
      met.map(({ form }) => form),
    );
    return met.map(({ form, reads }, i) => {
      const mark = marks[i] ?? 0;
      const found = reads.get(mark) ?? read(form, mark);
      reads.set(mark, found);
      return found;
    });
  };
};

const featureReader = (knowledge: Knowledge): ((words: readonly string[]) => readonly Uint32Array[]) =>
  tokenReader(knowledge, (form, known) => Uint32Array.from(tokenFeatures(form, known)));

const rowReader = (
  words: WordRows,
  knowledge: Knowledge,
): ((sentence: readonly string[]) => readonly Uint16Array[]) =>
  tokenReader(knowledge, (form, known) => tokenRows(words, form, known));

const wordRows = (counts: ReadonlyMap<number, number>): WordRows => {
  const keys = buildKeyTable(counts.keys());
  const rows = new Uint16Array(keys.length);
  for (const [feature, row] of counts) rows[findSlot(keys, feature)] = row;
  return { keys, rows };
};
