// Cuts a block of text into sentences and mentions that can be marked up, each within the other.
import type { NodeClass, Offsets, PageArticle } from '../../graph/page-article.ts';

export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'mention';
      readonly mention: number;
      readonly class: NodeClass;
      readonly pieces: readonly Piece[];
    };

export interface SentencePiece {
  /** Index of the sentence; null for what stands between sentences. */
  readonly sentence: number | null;
  readonly pieces: readonly Piece[];
}

/** The sentences of a block and what stands between them; together they hold all its characters. */
export const blockPieces = (article: PageArticle, [start, end]: Offsets): readonly SentencePiece[] => {
  const result: SentencePiece[] = [];
  let at = start;
  article.sentences.forEach(([from, to], sentence) => {
    if (to <= start || from >= end) return;
    const [first, last] = [Math.max(from, at), Math.min(to, end)];
    if (first > at) result.push({ sentence: null, pieces: pieces(article, [at, first]) });
    result.push({ sentence, pieces: pieces(article, [first, last]) });
    at = last;
  });
  if (at < end) result.push({ sentence: null, pieces: pieces(article, [at, end]) });
  return result;
};

/** Mentions are sorted, outer before inner; one that runs over an end is cut there. */
const pieces = (article: PageArticle, [start, end]: Offsets, after = -1): readonly Piece[] => {
  const result: Piece[] = [];
  let at = start;
  for (const [mention, [from, to, node]] of article.mentions.entries()) {
    if (mention <= after || from < at || from >= end) continue;
    const last = Math.min(to, end);
    if (from > at) result.push({ kind: 'text', text: article.text.slice(at, from) });
    const nodeClass = article.nodes[node]?.class ?? 'work';
    result.push({
      kind: 'mention',
      mention,
      class: nodeClass,
      pieces: pieces(article, [from, last], mention),
    });
    at = last;
  }
  if (at < end) result.push({ kind: 'text', text: article.text.slice(at, end) });
  return result;
};
