// Lets the teacher and small networks vote on the trees of raw sentences and packs what comes out:
// `node scripts/run.mjs train/teacher/vote CORPORA LABELS`, LABELS as `label.py` writes them.
import { readFileSync, writeFileSync } from 'node:fs';
import { type NetworkTree, networkParser, parseWithNetwork } from '../../../src/language/network-parser.ts';
import { ENCYCLOPEDIC, NEWS } from '../../../src/language/register.ts';
import { spanningTree } from '../../../src/language/spanning-tree.ts';
import { formCache, syntaxForm } from '../../../src/language/syntax-forms.ts';
import type { SyntaxModel } from '../../../src/language/syntax-model.ts';
import { trainSyntax } from '../../../src/language/train-syntax.ts';
import { corpusOf, OPTIONS } from '../syntax.ts';
import { TAUGHT_TREES } from '../taught-trees.ts';
import { readTreebanks, withoutHeldOut } from '../treebanks.ts';
import { type Columns, type Label, MOST_SURE, packLabels, readLabels } from './labels.ts';

const isList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/** What the teacher's vote counts against a network's one; a network's relations and tags go before it where two agree. */
const TEACHER_SHARE = 2.6;
const TEACHER_TAG_SHARE = 0.9;
const VOTERS = [
  { seed: 2, width: 128, passes: 12 },
  { seed: 3, width: 192, passes: 10, rate: 0.0015 },
] as const;

/** The class that most speaks for. */
const most = (votes: ReadonlyMap<number, number>): number => {
  const [best] = [...votes].sort(([, a], [, b]) => b - a);
  return best?.[0] ?? 0;
};

const addVote = (votes: Map<number, number>, choice: number, share: number): void => {
  votes.set(choice, (votes.get(choice) ?? 0) + share);
};

const vote = ([heads, relations, tags, sureness]: Columns, voters: readonly NetworkTree[]): Columns => {
  const words = heads.length;
  const columns = words + 1;
  const floats = new Float32Array(columns * columns);
  const speak = (word: number, head: number, share: number): void => {
    const at = (word + 1) * columns + head;
    floats[at] = (floats[at] ?? 0) + share;
  };
  for (const [i, head] of heads.entries()) {
    speak(i, head, TEACHER_SHARE * (0.25 + (0.75 * (sureness[i] ?? 0)) / MOST_SURE));
    for (const voter of voters) speak(i, (voter.heads[i] ?? -1) + 1, 1);
  }
  const found = [...spanningTree({ floats, at: 0, columns, words })];
  const all = TEACHER_SHARE + voters.length;
  return [
    found,
    found.map((head, i) => {
      const votes = new Map<number, number>();
      if (heads[i] === head) addVote(votes, relations[i] ?? 0, TEACHER_SHARE);
      for (const voter of voters)
        if ((voter.heads[i] ?? -1) + 1 === head) addVote(votes, voter.relations[i] ?? 0, 1);
      return most(votes);
    }),
    found.map((_, i) => {
      const votes = new Map([[tags[i] ?? 0, TEACHER_TAG_SHARE]]);
      for (const voter of voters) addVote(votes, voter.tags[i] ?? 0, 1);
      return most(votes);
    }),
    found.map((head, i) =>
      Math.round(MOST_SURE * Math.min(1, (floats[(i + 1) * columns + head] ?? 0) / all)),
    ),
  ];
};

const trainVoters = (corpora: string): readonly SyntaxModel[] => {
  const corpus = corpusOf(corpora, withoutHeldOut(readTreebanks(corpora)), false);
  return VOTERS.map((voter) => trainSyntax(corpus, { ...OPTIONS, lastPasses: 0, ...voter }));
};

const [corpora = '../shared/corpora', labelsFile = ''] = process.argv.slice(2);
const relations: unknown = JSON.parse(readFileSync(`${labelsFile}.relations`, 'utf8'));
if (!isList(relations)) throw new Error('the names of relations are no list');
const labels = await readLabels(labelsFile);
const models = trainVoters(corpora);
const trees = models.map(({ parser, classes }) => {
  /** Relations as the teacher numbers them. */
  const number = parser.relations.map((relation) => relations.indexOf(relation));
  const cache = formCache(classes);
  const network = networkParser(parser.network, parser.relations.indexOf('root'));
  const forms = labels.map(({ w }) => w.map((word) => syntaxForm(cache, word)));
  return [NEWS, ENCYCLOPEDIC].map((register) =>
    parseWithNetwork(network, forms, register).map((tree) => ({
      ...tree,
      relations: tree.relations.map((relation) => number[relation] ?? 0),
    })),
  );
});
const votersOf = (label: number, register: number): readonly NetworkTree[] =>
  trees.flatMap((own) => own[register]?.[label] ?? []);
const voted = labels.map(
  (label, l): Label => ({ ...label, n: vote(label.n, votersOf(l, 0)), g: vote(label.g, votersOf(l, 1)) }),
);
writeFileSync(TAUGHT_TREES, packLabels(voted, relations));
