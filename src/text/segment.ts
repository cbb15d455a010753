// Cuts the blocks of an article that hold facts into sentences and tokens.
import type { Article, Block } from '../model/article.ts';
import type { Document, Segmented, Sentence, Token } from '../model/document.ts';
import { sentenceEnds } from './sentences.ts';
import { type AbbreviationLexicon, tokenize } from './tokens.ts';

/** True for blocks whose text says something: promotions and page furniture do not. */
const holdsFacts = (block: Block): boolean => block.kind !== 'promotion' && block.kind !== 'furniture';

/** Adds sentences and tokens, both sorted and non-overlapping; linear in the text's length. */
export const segment = (document: Document, lexicon: AbbreviationLexicon): Segmented => {
  const { article } = document;
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  article.blocks.forEach((block, index) => {
    if (holdsFacts(block)) segmentBlock(article, index, lexicon, tokens, sentences);
  });
  return { ...document, tokens, sentences };
};

const segmentBlock = (
  article: Article,
  index: number,
  lexicon: AbbreviationLexicon,
  tokens: Token[],
  sentences: Sentence[],
): void => {
  const block = article.blocks[index];
  if (!block) return;
  const added = tokenize(article.text, block, lexicon);
  let first = 0;
  for (const last of sentenceEnds(article.text, added, lexicon)) {
    const start = added[first]?.start ?? block.start;
    const end = added[last - 1]?.end ?? block.end;
    sentences.push({
      start,
      end,
      block: index,
      firstToken: tokens.length + first,
      lastToken: tokens.length + last,
    });
    first = last;
  }
  for (const token of added) tokens.push(token);
};
