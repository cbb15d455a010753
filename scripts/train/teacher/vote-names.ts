// Lets the teacher and our own taggers vote on the names in raw sentences and packs what comes out:
// `node scripts/run.mjs train/teacher/vote-names CORPORA LABELS [again]`, LABELS being the names that `label.py` writes (OUT.jsonl.ner).
import { createReadStream, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { bestPath } from '../../../src/language/label-chain.ts';
import { decodeRuns, encodeRuns, LABEL_COUNT } from '../../../src/language/name-labels.ts';
import { NameTagger } from '../../../src/language/name-model.ts';
import { asTransitions, transitionTable } from '../../../src/language/name-transitions.ts';
import { trainNames } from '../../../src/language/train-names.ts';
import { type SentenceToLabel, sentencesForNames } from '../names-to-label.ts';
import { annotated, labelledPart, NAMES, nameKnowledge, votedSentences } from '../recogniser.ts';
import {
  MOST_SURE,
  type NameVote,
  packNameVotes,
  TAUGHT_CONVENTIONS,
  TAUGHT_NAMES,
} from '../taught-names.ts';
import { readTreebanks } from '../treebanks.ts';

/** What the teacher's vote counts against a tagger's one: against two that know people's labels alone, against one that learnt from the first vote. */
const TEACHER_SHARES = { first: 2, again: 1.2 } as const;
const VOTERS = [
  { seed: 1, width: 96, rowDropout: 0.3 },
  { seed: 2, width: 128, rowDropout: 0.3 },
] as const;
const PASSES = 10;
/** Labels that nobody speaks for have this much. */
const TINY = 1e-4;

const [corpora = '../shared/corpora', labelsFile = '', round = 'first'] = process.argv.slice(2);
const isSecond = round === 'again';
const teacherShare = TEACHER_SHARES[isSecond ? 'again' : 'first'];

/** The teacher's labels of a sentence in treebank words, by convention, and how sure it was of each. */
interface TeacherLabels {
  readonly i: number;
  readonly w: readonly string[];
  readonly labels: readonly (readonly number[])[];
  readonly sureness: readonly (readonly number[])[];
}

const numbersAt = (value: object, name: string): readonly number[] => {
  const found: unknown = Reflect.get(value, name);
  return Array.isArray(found) ? found.map(Number) : [];
};

const readTeacher = (line: string): TeacherLabels => {
  const value: unknown = JSON.parse(line);
  if (typeof value !== 'object' || value === null || !('i' in value) || !('w' in value))
    throw new Error(`${labelsFile}: no labels: ${line.slice(0, 80)}`);
  return {
    i: Number(value.i),
    w: Array.isArray(value.w) ? value.w.map(String) : [],
    labels: TAUGHT_CONVENTIONS.map((name) => numbersAt(value, name)),
    sureness: TAUGHT_CONVENTIONS.map((name) => numbersAt(value, `${name}_p`)),
  };
};

/** The labels of treebank words on our tokens: a name that ends in a clitic's host takes the clitic in. */
const onTokens = (labels: readonly number[], { words, places }: SentenceToLabel): Uint8Array => {
  let end = 0;
  const runs = decodeRuns(Uint8Array.from(labels)).flatMap(({ first, last, kind }) => {
    const run = { first: places[first] ?? 0, last: (places[last - 1] ?? 0) + 1, kind };
    if (run.first < end) return [];
    end = run.last;
    return [run];
  });
  return encodeRuns(words.length, runs);
};

/** A token is as sure as the least sure of its words. */
const surenessOf = (sureness: readonly number[], { words, places }: SentenceToLabel): Float64Array => {
  const found = new Float64Array(words.length).fill(1);
  for (const [at, sure] of sureness.entries()) {
    const place = places[at] ?? 0;
    found[place] = Math.min(found[place] ?? 1, sure);
  }
  return found;
};

const free = asTransitions(transitionTable(new Float32Array(0), 0, 0));

/** Shares of the labels of each token: what the teacher is not sure of goes as the networks have it. */
const mixed = (labels: Uint8Array, sureness: Float64Array, voters: readonly Float64Array[]): Float32Array => {
  const all = teacherShare + voters.length;
  return Float32Array.from({ length: labels.length * LABEL_COUNT }, (_, cell) => {
    const i = Math.floor(cell / LABEL_COUNT);
    const sure = sureness[i] ?? 0;
    const others = voters.reduce((sum, voter) => sum + (voter[cell] ?? 0), 0);
    const own = (labels[i] === cell % LABEL_COUNT ? sure : 0) + ((1 - sure) * others) / voters.length;
    return (teacherShare * own + others) / all;
  });
};

const knowledge = nameKnowledge(corpora);
const labelled = labelledPart(corpora, 'train');
const models = isSecond
  ? [trainNames([...labelled, ...annotated(corpora)], votedSentences(corpora), knowledge, NAMES)]
  : VOTERS.map((voter) =>
      trainNames(labelled, [], knowledge, {
        ...NAMES,
        ...voter,
        passes: PASSES,
        goldTimes: 1,
        lastPasses: 0,
      }),
    );
const taggers = TAUGHT_CONVENTIONS.map((convention) =>
  models.map((model) => new NameTagger(model, convention)),
);

const voteOn = (teacher: TeacherLabels, sentence: SentenceToLabel): NameVote => {
  const votes = TAUGHT_CONVENTIONS.map((_, c) => {
    const shares = mixed(
      onTokens(teacher.labels[c] ?? [], sentence),
      surenessOf(teacher.sureness[c] ?? [], sentence),
      (taggers[c] ?? []).map((tagger) => tagger.probabilities(sentence.words)),
    );
    const labels = bestPath(
      shares.map((share) => Math.log(share + TINY)),
      free,
    );
    return {
      labels,
      sureness: labels.map((label, i) => Math.round(MOST_SURE * (shares[i * LABEL_COUNT + label] ?? 0))),
    };
  });
  return {
    i: teacher.i,
    words: sentence.words,
    labels: votes.map(({ labels }) => labels),
    sureness: votes.map(({ sureness }) => sureness),
  };
};

const sentences = sentencesForNames(corpora, readTreebanks(corpora));
const votes: NameVote[] = [];
for await (const line of createInterface({ input: createReadStream(labelsFile) })) {
  const teacher = readTeacher(line);
  const sentence = sentences[teacher.i];
  if (sentence?.treebank.join(' ') === teacher.w.join(' ')) votes.push(voteOn(teacher, sentence));
}
writeFileSync(TAUGHT_NAMES, packNameVotes(votes.sort((a, b) => a.i - b.i)));
