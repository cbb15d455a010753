// Lets a network that learnt from the first vote's trees vote on them with its own probabilities, and packs what comes out:
// `node scripts/run.mjs train/teacher/vote-again CORPORA`; the voter is trained without the held-out sentences.
import { writeFileSync } from 'node:fs';
import { networkParser, parseWithNetwork } from '../../../src/language/network-parser.ts';
import { type ArcScores, spanningTree } from '../../../src/language/spanning-tree.ts';
import { formCache, syntaxForm } from '../../../src/language/syntax-forms.ts';
import { type TaughtSentence, type TaughtTree, trainSyntax } from '../../../src/language/train-syntax.ts';
import { corpusOf, OPTIONS } from '../syntax.ts';
import { TAUGHT_TREES } from '../taught-trees.ts';
import { readTreebanks, sentencesToLabel, withoutHeldOut } from '../treebanks.ts';
import { type Columns, type Label, MOST_SURE, packLabels } from './labels.ts';

/** What the network's vote counts against the first vote's one. */
const NETWORK_SHARE = 1.5;
/** The least that a head of the first vote counts. */
const LEAST_SHARE = 0.15;

const [corpora = '../shared/corpora'] = process.argv.slice(2);
const treebanks = withoutHeldOut(readTreebanks(corpora));
const corpus = corpusOf(corpora, treebanks, true);
const { parser, classes } = trainSyntax(corpus, OPTIONS);
const { relations } = parser;
const network = networkParser(parser.network, relations.indexOf('root'));
const cache = formCache(classes);

/** The network's probability of each arc, a row a word, column 0 the root. */
const probabilities = ({ floats, at, columns, words }: ArcScores): Float32Array => {
  const width = words + 1;
  const found = new Float32Array(width * width);
  for (let i = 1; i < width; i++) {
    const scores = Array.from(floats.subarray(at + i * columns, at + i * columns + width), (score, j) =>
      i === j ? Number.NEGATIVE_INFINITY : score,
    );
    const most = Math.max(...scores);
    const powers = scores.map((score) => Math.exp(score - most));
    const sum = powers.reduce((all, power) => all + power, 0);
    for (const [j, power] of powers.entries()) found[i * width + j] = power / sum;
  }
  return found;
};

const voteAgain = ({ words }: TaughtSentence, tree: TaughtTree): Columns => {
  const forms = words.map((word) => syntaxForm(cache, word));
  const width = words.length + 1;
  let floats = new Float32Array(width * width);
  const [own] = parseWithNetwork(network, [forms], tree.register, (scores) => {
    floats = probabilities(scores).map((probability) => NETWORK_SHARE * probability);
  });
  for (const [i, head] of tree.heads.entries()) {
    const at = (i + 1) * width + head;
    floats[at] = (floats[at] ?? 0) + LEAST_SHARE + (1 - LEAST_SHARE) * (tree.weights[i] ?? 0);
  }
  const heads = [...spanningTree({ floats, at: 0, columns: width, words: words.length })];
  return [
    heads,
    heads.map((head, i) =>
      own && (own.heads[i] ?? 0) + 1 === head
        ? (own.relations[i] ?? 0)
        : Math.max(0, relations.indexOf(tree.relations[i] ?? '')),
    ),
    Array.from(own?.tags ?? tree.tags),
    heads.map((head, i) =>
      Math.round(MOST_SURE * Math.min(1, (floats[(i + 1) * width + head] ?? 0) / (1 + NETWORK_SHARE))),
    ),
  ];
};

const places = new Map(sentencesToLabel(corpora, treebanks).map((words, i) => [words.join(' '), i]));
const labels = corpus.taught.flatMap((sentence): readonly Label[] => {
  const [news, encyclopedic] = sentence.trees;
  const i = places.get(sentence.words.join(' '));
  if (!news || !encyclopedic || i === undefined) return [];
  return [{ i, w: sentence.words, n: voteAgain(sentence, news), g: voteAgain(sentence, encyclopedic) }];
});
writeFileSync(
  TAUGHT_TREES,
  packLabels(
    [...labels].sort((a, b) => a.i - b.i),
    relations,
  ),
);
