// Scores name tagging as the CoNLL shared tasks do (exact spans and types; seqeval's reading of IOB2).
import { classRuns, type LabelSets, readTagged, type TaggedSentence } from './labelled-corpus.ts';
import { decodeRuns, type LabelledRun, NAME_CLASSES } from './name-labels.ts';

/** Fractions in [0, 1]; 0 where nothing could be counted. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface TypeScore extends Score {
  /** Names in the gold file. */
  readonly support: number;
}

export interface NamesEvaluation {
  /** Over all names. */
  readonly micro: Score;
  /** The mean over the types that the gold file has. */
  readonly macro: Score;
  /** By class of ours: "PER", "ORG", "LOC". */
  readonly types: Readonly<Record<string, TypeScore>>;
  readonly tokensPerSecond: number;
}

/** Tags the words of a sentence with indices into `NAME_LABELS`. */
export type TagWords = (words: readonly string[]) => Uint8Array;

interface Counts {
  readonly hits: number;
  readonly guessed: number;
  readonly gold: number;
}

const NONE: Counts = { hits: 0, guessed: 0, gold: 0 };

export const scoreOf = ({ hits, guessed, gold }: Counts): Score => ({
  precision: guessed === 0 ? 0 : hits / guessed,
  recall: gold === 0 ? 0 : hits / gold,
  f1: guessed + gold === 0 ? 0 : (2 * hits) / (guessed + gold),
});

/** Compares names sentence by sentence; both lists have one entry a sentence. */
export const scoreNames = (
  gold: readonly (readonly LabelledRun[])[],
  guessed: readonly (readonly LabelledRun[])[],
): Omit<NamesEvaluation, 'tokensPerSecond'> => {
  const counts = NAME_CLASSES.map((_, kind) =>
    gold.reduce(
      (sum, runs, i) => add(sum, compare(ofKind(runs, kind), ofKind(guessed[i] ?? [], kind))),
      NONE,
    ),
  );
  const present = counts.flatMap((count, kind) => (count.gold > 0 ? [{ kind, count }] : []));
  const scores = present.map(({ count }) => scoreOf(count));
  return {
    micro: scoreOf(counts.reduce(add, NONE)),
    macro: {
      precision: mean(scores.map((score) => score.precision)),
      recall: mean(scores.map((score) => score.recall)),
      f1: mean(scores.map((score) => score.f1)),
    },
    types: Object.fromEntries(
      present.map(({ kind, count }) => [
        NAME_CLASSES[kind] ?? '',
        { ...scoreOf(count), support: count.gold },
      ]),
    ),
  };
};

/** Tags the words of a gold file ("word TAB label" lines) and scores the result; `now` is a clock in milliseconds. */
export const evaluateNames = (
  goldText: string,
  { tag, sets, now }: { readonly tag: TagWords; readonly sets: LabelSets; readonly now: () => number },
): NamesEvaluation => {
  const sentences: readonly TaggedSentence[] = readTagged(goldText);
  const tagAll = (): readonly Uint8Array[] => sentences.map((sentence) => tag(sentence.words));
  const labels = tagAll();
  const tokens = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
  return {
    ...scoreNames(
      sentences.map((sentence) => classRuns(sentence.tags, sets)),
      labels.map((row) => decodeRuns(row)),
    ),
    tokensPerSecond: Math.round((1000 * tokens) / medianTime(tagAll, now)),
  };
};

/** Test files are read in an instant, in which the machine code is not made yet: they are read this often, at most. */
const PASSES = 41;
const LONGEST = 2000;

/** Milliseconds of a pass: the median of the later half of them; the first ones warm up. */
const medianTime = (pass: () => void, now: () => number): number => {
  const begin = now();
  const times: number[] = [];
  while (times.length < PASSES && now() - begin < LONGEST) {
    const start = now();
    pass();
    times.push(now() - start);
  }
  const warm = times.slice(times.length >> 1).sort((a, b) => a - b);
  return Math.max(warm[warm.length >> 1] ?? 0, 1e-3);
};

const ofKind = (runs: readonly LabelledRun[], kind: number): readonly LabelledRun[] =>
  runs.filter((run) => run.kind === kind);

const compare = (gold: readonly LabelledRun[], guessed: readonly LabelledRun[]): Counts => {
  const places = new Set(gold.map((run) => `${run.first}-${run.last}`));
  return {
    hits: guessed.filter((run) => places.has(`${run.first}-${run.last}`)).length,
    guessed: guessed.length,
    gold: gold.length,
  };
};

const add = (a: Counts, b: Counts): Counts => ({
  hits: a.hits + b.hits,
  guessed: a.guessed + b.guessed,
  gold: a.gold + b.gold,
});

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
