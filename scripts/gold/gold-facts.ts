// Reads annotated articles: their texts, and the facts that a careful reader found in them, with UTF-16 offsets.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadedResources } from '../../src/corpus/resources.ts';
import { completeArticle } from '../../src/io/complete.ts';
import { readInputs } from '../../src/io/inputs.ts';
import type { Article } from '../../src/model/article.ts';
import type { Span } from '../../src/model/span.ts';
import { readRecord } from '../../src/text/read-record.ts';

export interface GoldEntity {
  readonly id: string;
  readonly mentions: readonly Span[];
}

interface Spanned {
  readonly span: Span;
}

export interface GoldTenure extends Spanned {
  readonly person: string;
  readonly role: string;
  readonly org: string | null;
  readonly status: string;
}

export interface GoldQuotation extends Spanned {
  readonly speaker: string | null;
  readonly kind: string;
}

export interface GoldFigure extends Spanned {
  readonly value: number;
  readonly unit: string;
  readonly comparator: string;
  readonly of: string | null;
  readonly date: string | null;
}

export interface GoldEvent extends Spanned {
  readonly type: string;
  readonly agents: readonly string[];
  readonly patients: readonly string[];
  readonly place: string | null;
  readonly date: string | null;
  readonly modality: string;
}

export interface GoldRelation extends Spanned {
  readonly type: string;
  readonly subject: string;
  readonly object: string;
}

export interface GoldFacts {
  readonly entities: readonly GoldEntity[];
  readonly tenures: readonly GoldTenure[];
  readonly quotations: readonly GoldQuotation[];
  readonly figures: readonly GoldFigure[];
  readonly events: readonly GoldEvent[];
  readonly relations: readonly GoldRelation[];
}

export interface AnnotatedArticle {
  readonly article: Article;
  readonly gold: GoldFacts;
}

/** Every article of a folder that has an annotation, in the order of `articles.jsonl`; throws on an article that cannot be read. */
export const readAnnotated = async (
  folder: string,
  { reader }: LoadedResources,
): Promise<readonly AnnotatedArticle[]> => {
  const annotated: AnnotatedArticle[] = [];
  const files = new Set(readdirSync(folder));
  for await (const read of readInputs([join(folder, 'articles.jsonl')], { lexicon: reader })) {
    if (read.kind === 'problem') throw read.error;
    const { article } = read;
    const file = `${article.id}.json`;
    if (!files.has(file)) continue;
    annotated.push({ article, gold: goldOf(readFileSync(join(folder, file), 'utf8'), article.text) });
  }
  return annotated;
};

/** The set of our annotations that no weights are learnt from; only how many errors the calibration adds is told by it. */
export const UNSEEN_SET = 'fourth';

/**
 * The articles of a file of annotations, one a line, each beside the raw article that it names; in the file's order.
 * The unseen set is left out, or alone is read.
 */
export const readAnnotations = (
  path: string,
  raw: string,
  { reader }: LoadedResources,
  which: 'to learn from' | 'unseen' = 'to learn from',
): readonly AnnotatedArticle[] => {
  const textOf = new Map(
    linesOf(raw).map((line) => [/"id": ?"([^"]+)"/.exec(line)?.[1] ?? '', line] as const),
  );
  const lines = linesOf(path).filter(
    (line) => line.startsWith(`{"set":"${UNSEEN_SET}"`) === (which === 'unseen'),
  );
  return lines.map((line) => {
    const name = /"raw": ?"([^"]+)"/.exec(line)?.[1] ?? '';
    const read = readRecord(textOf.get(name) ?? '', reader);
    if (read.kind === 'refused') throw new Error(`${path}: ${name}: ${read.reason}`);
    const article = completeArticle(read.draft);
    return { article, gold: goldOf(line, article.text) };
  });
};

const linesOf = (path: string): readonly string[] => readFileSync(path, 'utf8').trim().split('\n');

/** Code points to UTF-16: a span is written `[start, end]`. */
const goldOf = (json: string, text: string): GoldFacts => {
  const offsets = [0];
  for (const character of text) offsets.push((offsets.at(-1) ?? 0) + character.length);
  const isPair = (value: unknown): value is readonly [number, number] =>
    Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'number');
  return JSON.parse(json, (key, value: unknown) => {
    const spanOf = ([start, end]: readonly [number, number]): Span => ({
      start: offsets[start] ?? 0,
      end: offsets[end] ?? 0,
    });
    if (key === 'span' && isPair(value)) return spanOf(value);
    return key === 'mentions' && Array.isArray(value) ? value.filter(isPair).map(spanOf) : value;
  });
};
