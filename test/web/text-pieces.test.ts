import { describe, expect, it } from 'vitest';
import type { PageArticle } from '../../src/graph/page-article.ts';
import { pagePayload } from '../../src/graph/payload.ts';
import { blockPieces, type Piece } from '../../src/web/panels/text-pieces.ts';
import { inventedArticle } from '../graph/invented-article.ts';

const payload = pagePayload([inventedArticle()], { iriOf: (key) => key });
const [article] = payload.articles;
if (!article) throw new Error('one article in, none out');

const textOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (piece.kind === 'text' ? piece.text : textOf(piece.pieces))).join('');

const shape = (pieces: readonly Piece[]): readonly unknown[] =>
  pieces.map((piece) => (piece.kind === 'text' ? piece.text : { [piece.mention]: shape(piece.pieces) }));

describe('blockPieces', () => {
  it('holds every character of every block, in order', () => {
    for (const [start, end] of article.blocks) {
      const pieces = blockPieces(article, [start, end]);
      expect(pieces.map((piece) => textOf(piece.pieces)).join('')).toBe(article.text.slice(start, end));
    }
  });

  const small = (mentions: PageArticle['mentions'], sentences: PageArticle['sentences']): PageArticle => ({
    ...article,
    text: 'Bupati Bogor pergi. Ia pulang.',
    mentions,
    sentences,
  });

  it('nests a mention within another', () => {
    const nested = small(
      [
        [0, 12, 0],
        [7, 12, 1],
      ],
      [
        [0, 19],
        [20, 30],
      ],
    );
    const [first, gap, second] = blockPieces(nested, [0, 30]);
    expect(first && shape(first.pieces)).toEqual([{ 0: ['Bupati ', { 1: ['Bogor'] }] }, ' pergi.']);
    expect(gap).toEqual({ sentence: null, pieces: [{ kind: 'text', text: ' ' }] });
    expect(second?.sentence).toBe(1);
  });

  it('cuts a mention that runs over the end of its sentence', () => {
    const [first] = blockPieces(
      small(
        [[13, 22, 0]],
        [
          [0, 19],
          [20, 30],
        ],
      ),
      [0, 30],
    );
    expect(first && shape(first.pieces)).toEqual(['Bupati Bogor ', { 0: ['pergi.'] }]);
  });
});
