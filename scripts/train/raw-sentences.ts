// The raw text that word classes are learnt from: news, encyclopaedia and treebank sentences, in our tokens.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cliticLexicon } from '../../src/language/clitics.ts';
import { readTagged } from '../../src/language/labelled-corpus.ts';
import { parseTable, type Row } from '../../src/language/table.ts';
import { type TreebankToken, treebankTokens } from '../../src/language/ud-tokens.ts';
import { abbreviationLexicon, tokenize } from '../../src/text/tokens.ts';

const NAME_SETS = ['nergrit', 'idner', 'nerui'] as const;
const TREEBANKS = ['csui.train', 'gsd-r2.1.train', 'gsd-r2.17.dev', 'pud'] as const;

/** The words of each sentence, from every corpus in turn. */
export const rawSentences = (corpora: string): readonly (readonly string[])[] => {
  const abbreviations = abbreviationLexicon(
    parseTable(readFileSync('data/lexicons/abbreviations.tsv', 'utf8')),
  );
  const words = (text: string): readonly string[] =>
    tokenize(text, { start: 0, end: text.length }, abbreviations).map(({ start, end }) =>
      text.slice(start, end),
    );
  const read = (...path: readonly string[]): string => readFileSync(join(corpora, ...path), 'utf8');
  return [
    ...read('raw', 'sentences.txt').split('\n').filter(Boolean).map(words),
    ...read('raw', 'articles.jsonl')
      .trim()
      .split('\n')
      .flatMap((line) => cutSentences(textOfRecord(line)).map(words)),
    ...NAME_SETS.flatMap((set) =>
      readTagged(read('ner', `${set}.train.tsv`)).map((sentence) => sentence.words),
    ),
    ...TREEBANKS.flatMap((name) => treebankWords(read('ud', `${name}.conllu`))),
    ...readdirSync(join(corpora, 'coref', 'indocoref'))
      .sort()
      .flatMap((name) => cutSentences(withoutMarks(read('coref', 'indocoref', name))).map(words)),
  ];
};

/** Raw sentences and those of the articles as treebank words, their clitics cut off; taught trees name them by their place. */
export const rawTreebankWords = (corpora: string): readonly (readonly string[])[] =>
  rawTokens(corpora).map(({ treebank }) => treebank.map(({ form }) => form));

/** A raw sentence in our tokens, and in treebank words, each of which knows its token. */
export interface RawTokens {
  readonly words: readonly string[];
  readonly treebank: readonly TreebankToken[];
}

/** Raw sentences, then those of the articles. */
export const rawTokens = (corpora: string): readonly RawTokens[] => {
  const lexicon = (name: string): readonly Row[] =>
    parseTable(readFileSync(`data/lexicons/${name}.tsv`, 'utf8'));
  const abbreviations = abbreviationLexicon(lexicon('abbreviations'));
  const clitics = cliticLexicon(lexicon('clitics'));
  const read = (name: string): string => readFileSync(join(corpora, 'raw', name), 'utf8');
  const sentences = read('sentences.txt').normalize('NFC').split('\n').filter(Boolean);
  const articles = read('articles.jsonl').trim().split('\n');
  return [...sentences, ...articles.flatMap((line) => cutSentences(textOfRecord(line)))].map((text) => {
    const tokens = tokenize(text, { start: 0, end: text.length }, abbreviations);
    return {
      words: tokens.map(({ start, end }) => text.slice(start, end)),
      treebank: treebankTokens(text, tokens, { lexicon: clitics }),
    };
  });
};

const textOfRecord = (line: string): string => {
  const record: unknown = JSON.parse(line);
  const text = typeof record === 'object' && record !== null && 'text' in record ? record.text : '';
  return typeof text === 'string' ? text.normalize('NFC') : '';
};

const cutSentences = (text: string): readonly string[] =>
  text
    .split('\n')
    .flatMap((line) => line.split(/(?<=[.!?]["”]?) (?=[\p{Lu}"“])/u))
    .filter((sentence) => sentence.trim() !== '');

/** SACR mark-up, "{M1:kind="x" words}", taken off. */
const withoutMarks = (text: string): string => text.replace(/\{[^ {}]+ |\}|^#.*$/gm, '');

const treebankWords = (source: string): readonly (readonly string[])[] =>
  source.split('\n\n').flatMap((block) => {
    const words = block
      .split('\n')
      .filter((line) => /^\d+\t/.test(line))
      .map((line) => line.split('\t')[1] ?? '');
    return words.length > 0 ? [words] : [];
  });
