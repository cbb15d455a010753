// Tokens a CPU second of our recogniser and chain, and side by side those of wink-nlp and compromise, as JSON: `node scripts/bench/tokens.mjs [--articles FILE.jsonl] [--tokens 50000] [--runs 7]`.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import { loadResources } from '../../dist/corpus/resources.js';
import { findNames } from '../../dist/language/find-names.js';
import { parse } from '../../dist/language/parse.js';
import { segment } from '../../dist/text/segment.js';
import { englishParagraphs } from './english.mjs';

const { values } = parseArgs({
  options: {
    article: { type: 'string', default: 'data/articles/sekjen-kemnaker-miyagi.txt' },
    articles: { type: 'string' },
    tokens: { type: 'string', default: '50000' },
    runs: { type: 'string', default: '7' },
  },
});
/** About the length of a news article, in tokens: both languages are read in pieces of this size. */
const PIECE = 500;

const resources = loadResources();
const { tagger } = resources.recognise;
const { syntax } = resources.extract;
const wink = winkNlp(model, ['sbd', 'pos', 'ner']);

const segmented = (text) =>
  segment(
    { article: { id: 'x', text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }] } },
    resources.segment,
  );

/** Paragraphs joined to pieces, over and over until they hold as many tokens as were asked for. */
const piecesOf = (paragraphs, tokens) => {
  const pieces = [];
  let [all, piece, size] = [0, [], 0];
  for (let i = 0; all < tokens; i = (i + 1) % paragraphs.length) {
    const count = segmented(paragraphs[i]).tokens.length;
    [all, size] = [all + count, size + count];
    piece.push(paragraphs[i]);
    if (size < PIECE && all < tokens) continue;
    pieces.push(piece.join('\n'));
    [piece, size] = [[], 0];
  }
  return { pieces, tokens: all };
};

const paragraphsOf = (text) => text.split(/\n+/).filter((line) => /\p{L}.*\s/u.test(line));

const indonesianParagraphs = () =>
  values.articles === undefined
    ? paragraphsOf(readFileSync(values.article, 'utf8'))
    : readFileSync(values.articles, 'utf8')
        .trim()
        .split('\n')
        .flatMap((line) => paragraphsOf(JSON.parse(line).text));

const indonesian = piecesOf(indonesianParagraphs(), Number(values.tokens));
const english = piecesOf(englishParagraphs(), Number(values.tokens));
const documents = indonesian.pieces.map(segmented);
const words = documents.flatMap(({ article, tokens, sentences }) =>
  sentences.map(({ firstToken, lastToken }) =>
    tokens.slice(firstToken, lastToken).map(({ start, end }) => article.text.slice(start, end)),
  ),
);

const ours = { language: 'Indonesian', tokens: indonesian.tokens };
const theirs = { language: 'English', tokens: english.tokens };
const candidates = [
  {
    ...ours,
    name: 'rajut',
    task: 'names, tokens given',
    work: () => {
      for (const sentence of words) tagger.tag(sentence);
    },
  },
  {
    ...ours,
    name: 'rajut',
    task: 'sentences, tokens, tags, names, trees',
    work: () => {
      for (const text of indonesian.pieces) {
        const document = segmented(text);
        findNames(document, resources.recognise);
        parse(document, syntax);
      }
    },
  },
  {
    ...theirs,
    name: 'wink-nlp',
    task: 'sentences, tokens, tags, dates and amounts',
    work: () => {
      for (const text of english.pieces) wink.readDoc(text).entities().out();
    },
  },
  {
    ...theirs,
    name: 'compromise',
    task: 'sentences, tokens, tags, names',
    work: () => {
      for (const text of english.pieces) {
        const document = compromise(text);
        document.people();
        document.places();
        document.organizations();
      }
    },
  },
];

const costOf = (work) => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

// The candidates take turns, so that what else the machine does falls on all alike; the first round warms up.
const costs = candidates.map(() => []);
for (let round = 0; round <= Number(values.runs); round++) {
  candidates.forEach(({ work }, i) => {
    const cost = costOf(work);
    if (round > 0) costs[i].push(cost);
  });
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
console.log(
  JSON.stringify(
    candidates.map(({ name, language, task, tokens }, i) => ({
      ...{ name, language, task, tokens },
      tokensPerSecond: tokens / median(costs[i]),
    })),
  ),
);
