// The annotated articles as labelled sentences: the project's own convention of what a name is.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { completeArticle } from '../../src/io/complete.ts';
import type { LabelledSentence } from '../../src/language/labelled-corpus.ts';
import { conventionNumber } from '../../src/language/name-conventions.ts';
import {
  encodeRuns,
  type LabelledRun,
  NAME_CLASSES,
  type NameClass,
} from '../../src/language/name-labels.ts';
import { parseTable, type TableOf } from '../../src/language/table.ts';
import type { Segmented } from '../../src/model/document.ts';
import { readRecord } from '../../src/text/read-record.ts';
import { buildReaderLexicon } from '../../src/text/reader-lexicon.ts';
import { segment } from '../../src/text/segment.ts';
import { abbreviationLexicon } from '../../src/text/tokens.ts';
import { UNSEEN_SET } from '../gold/gold-facts.ts';

/** What the tagger learns of the annotators' types; names of the others are left to the rules. */
const KINDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    Person: 'PER',
    Organization: 'ORG',
    Place: 'LOC',
    Facility: 'LOC',
  } satisfies Record<string, NameClass>).map(([type, name]) => [type, NAME_CLASSES.indexOf(name)]),
);

/** Code points of the text, end exclusive. */
interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly kind: number;
}

/** The articles of `folder`, which were annotated beside the project. */
export const goldSentences = (folder: string): readonly LabelledSentence[] =>
  labelledArticles(
    linesOf(join(folder, 'articles.jsonl')),
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8'))),
  );

/** Our own annotations, whose texts are among the raw articles, by set; the unseen set left out. */
export const furtherSentences = (corpora: string): ReadonlyMap<string, readonly LabelledSentence[]> => {
  const annotations = linesOf('data/evaluation/annotations.jsonl')
    .map((line): FurtherGold => JSON.parse(line))
    .filter(({ set }) => set !== UNSEEN_SET);
  const texts = new Map(
    linesOf(join(corpora, 'raw', 'articles.jsonl')).map((line) => {
      const article: RawArticle = JSON.parse(line);
      return [article.id, article];
    }),
  );
  const sets = new Set(annotations.map(({ set }) => set));
  return new Map(
    [...sets].map((set) => {
      const own = annotations.filter((annotation) => annotation.set === set);
      const articles = own.map(({ id, raw }) => JSON.stringify({ ...texts.get(raw), id }));
      return [set, labelledArticles(articles, own)];
    }),
  );
};

const linesOf = (path: string): readonly string[] => readFileSync(path, 'utf8').trim().split('\n');

const labelledArticles = (
  lines: readonly string[],
  annotations: readonly GoldFile[],
): readonly LabelledSentence[] => {
  const tableOf: TableOf = (name) => parseTable(readFileSync(`data/lexicons/${name}.tsv`, 'utf8'));
  const reader = buildReaderLexicon(tableOf, () => true);
  const abbreviations = abbreviationLexicon(tableOf('abbreviations'));
  const mentions = new Map(annotations.map((annotation) => [annotation.id, mentionsOf(annotation)]));
  return lines.flatMap((line) => {
    const result = readRecord(line, reader);
    if (result.kind === 'refused') throw new Error(result.reason);
    const article = completeArticle(result.draft);
    const gold = mentions.get(article.id);
    return gold ? labelled(segment({ article }, abbreviations), gold) : [];
  });
};

const mentionsOf = ({ entities }: GoldFile): readonly GoldMention[] =>
  entities.flatMap(({ type, mentions }) => {
    const kind = KINDS.get(type);
    return kind === undefined ? [] : mentions.map(([start, end]) => ({ start, end, kind }));
  });

/** The annotations are ours: their shape is checked where they are made. */
interface GoldFile {
  readonly id: string;
  readonly entities: readonly {
    readonly type: string;
    readonly mentions: readonly (readonly [number, number])[];
  }[];
}

/** `raw` names the article among the raw ones. */
interface FurtherGold extends GoldFile {
  readonly set: string;
  readonly raw: string;
}

interface RawArticle {
  readonly id: string;
}

const labelled = (
  { article, tokens, sentences }: Segmented,
  gold: readonly GoldMention[],
): readonly LabelledSentence[] => {
  const units = codeUnits(article.text);
  const starts = new Map(tokens.map((token, at) => [token.start, at]));
  const ends = new Map(tokens.map((token, at) => [token.end, at + 1]));
  const runs = gold.flatMap(({ start, end, kind }): readonly LabelledRun[] => {
    const first = starts.get(units[start] ?? -1);
    const last = ends.get(units[end] ?? -1);
    return first === undefined || last === undefined ? [] : [{ first, last, kind }];
  });
  return sentences.map(({ firstToken, lastToken }) => {
    const inside = runs
      .filter((run) => run.first >= firstToken && run.last <= lastToken)
      .map(({ first, last, kind }) => ({ first: first - firstToken, last: last - firstToken, kind }))
      .sort((a, b) => a.first - b.first);
    return {
      words: tokens.slice(firstToken, lastToken).map((token) => article.text.slice(token.start, token.end)),
      labels: encodeRuns(lastToken - firstToken, inside),
      weight: 1,
      convention: conventionNumber('rajut'),
    };
  });
};

/** Code point → UTF-16 code unit. */
const codeUnits = (text: string): readonly number[] => {
  const units: number[] = [];
  let at = 0;
  for (const character of text) {
    units.push(at);
    at += character.length;
  }
  return [...units, at];
};
