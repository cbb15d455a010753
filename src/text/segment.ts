// Cuts the blocks of an article that hold facts into sentences and tokens.
import type { Block } from '../model/article.ts';
import type { Document, Segmented, Sentence, Token } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { partPairs } from './name-pairs.ts';
import { sentenceEnds } from './sentences.ts';
import { type AbbreviationLexicon, tokenize } from './tokens.ts';

/** True for blocks whose text says something: promotions and page furniture do not. */
const holdsFacts = (block: Block): boolean => block.kind !== 'promotion' && block.kind !== 'furniture';

/** Adds sentences and tokens, both sorted and non-overlapping; linear in the text's length. */
export const segment = (document: Document, lexicon: AbbreviationLexicon): Segmented => {
  const { article } = document;
  const { text } = article;
  const blocks = article.blocks.map((block) => (holdsFacts(block) ? tokenize(text, block, lexicon) : []));
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  partPairs(text, blocks).forEach((added, block) => {
    let first = 0;
    for (const last of sentenceEnds(text, added, lexicon)) {
      const span = spanOf(added, first, last);
      if (span)
        sentences.push({
          ...span,
          block,
          firstToken: tokens.length + first,
          lastToken: tokens.length + last,
        });
      first = last;
    }
    for (const token of added) tokens.push(token);
  });
  return { ...document, tokens, sentences };
};

const spanOf = (tokens: readonly Token[], first: number, last: number): Span | undefined => {
  const [start, end] = [tokens[first]?.start, tokens[last - 1]?.end];
  return start === undefined || end === undefined ? undefined : { start, end };
};
