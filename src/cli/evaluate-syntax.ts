// Measures tags, trees and lemmas on a treebank file.
import type { SyntaxEvaluation } from '../language/evaluate-syntax.ts';
import type { Evaluated } from './evaluated.ts';
import { countText } from './numbers.ts';
import type { Terminal } from './terminal.ts';

export type SyntaxPart = 'pos' | 'parse' | 'lemma';

export interface SyntaxOptions {
  readonly part: SyntaxPart;
  /** Reads the text of the file anew, in place of its words. */
  readonly raw: boolean;
  readonly terminal: Terminal;
}

/** Scores as the CoNLL 2018 shared task counts them. */
export const scoreSyntaxOf = async (gold: string, options: SyntaxOptions): Promise<Evaluated> => {
  const result = options.raw ? await readAnew(gold) : await onWords(gold);
  const json = shown(result, options.part);
  const { say, out } = options.terminal;
  const scores = Object.entries(json).map(
    ([name, share]) => `${name.toUpperCase()} ${out.style('bold', (100 * share).toFixed(1))}`,
  );
  const speed = say('evaluate.speed', { count: countText(result.tokensPerSecond, options.terminal) });
  return {
    json: { ...json, tokensPerSecond: result.tokensPerSecond },
    text: `${scores.join('  ')}\n${speed}\n`,
  };
};

const shown = ({ upos, uas, las, lemma }: SyntaxEvaluation, part: SyntaxPart): Record<string, number> => {
  switch (part) {
    case 'pos':
      return { upos };
    case 'parse':
      return { upos, uas, las };
    case 'lemma':
      return { upos, lemma };
    default:
      return part satisfies never;
  }
};

const onWords = async (gold: string): Promise<SyntaxEvaluation> => {
  const { evaluateWords } = await import('../language/evaluate-syntax.ts');
  const { analyseSentences } = await import('../language/parse.ts');
  const resources = await syntax();
  return evaluateWords(
    gold,
    (sentences) => analyseSentences(sentences, resources),
    () => performance.now(),
  );
};

const readAnew = async (gold: string): Promise<SyntaxEvaluation> => {
  const { evaluateText } = await import('../language/evaluate-syntax.ts');
  const { parse } = await import('../language/parse.ts');
  const { segment } = await import('../text/segment.ts');
  const { abbreviationLexicon } = await import('../text/tokens.ts');
  const { openShipped } = await import('../io/resources.ts');
  const resources = await syntax();
  const abbreviations = abbreviationLexicon(openShipped().tableOf('abbreviations'));
  return evaluateText(
    gold,
    (text) => parse(segment({ article: bare(text) }, abbreviations), resources).parses,
    () => performance.now(),
  );
};

const syntax = async () => {
  const { cliticLexicon } = await import('../language/clitics.ts');
  const { syntaxResources } = await import('../language/parse.ts');
  const { openShipped } = await import('../io/resources.ts');
  const shipped = openShipped();
  return syntaxResources(shipped.syntax, cliticLexicon(shipped.tableOf('clitics')));
};

/** A text with no metadata, as one paragraph. */
const bare = (text: string) =>
  ({
    id: '',
    headline: '',
    authors: [],
    editors: [],
    text,
    textSha256: '',
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
  }) as const;
