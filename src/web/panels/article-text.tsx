// The article's text: every sentence can be lit, every mention points at its node.
import { useComputed, useSignalEffect } from '@preact/signals';
import type { JSX, RefObject, VNode } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { PageArticle } from '../../graph/page-article.ts';
import type { BlockKind } from '../../model/article.ts';
import { choose, focus, hovered, point, type Target } from '../state/focus.ts';
import { still } from '../state/settings.ts';
import { date, t } from '../words.ts';
import { markEvidence } from './evidence.ts';
import { blockPieces, type Piece, type SentencePiece } from './text-pieces.ts';

const TAGS: Readonly<Record<BlockKind, 'h1' | 'p'>> = {
  headline: 'h1',
  standfirst: 'p',
  byline: 'p',
  caption: 'p',
  paragraph: 'p',
  promotion: 'p',
  furniture: 'p',
};

export const ArticleText = ({ article }: { readonly article: PageArticle }): VNode => {
  const panel = useRef<HTMLElement>(null);
  useLitText(panel);
  const headed = article.blocks.some(([, , kind]) => kind === 'headline');
  return (
    // biome-ignore lint/a11y/useKeyWithMouseEvents: the graph offers the same by keys
    // biome-ignore lint/a11y/useKeyWithClickEvents: the graph offers the same by keys
    <article
      class="text"
      ref={panel}
      lang="id"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: keys must be able to scroll it
      tabIndex={0}
      aria-label={article.headline}
      onMouseOver={(event) => pointFrom(event, article)}
      onMouseLeave={() => point(undefined, 'text')}
      onClick={(event) => {
        const target = targetAt(event.target, article);
        if (target) choose(target);
      }}
    >
      {!headed && <h1>{article.headline}</h1>}
      {!headed && <Meta article={article} />}
      <Blocks article={article} />
    </article>
  );
};

/** Marks the evidence of what is in focus, and scrolls to it. */
const useLitText = (panel: RefObject<HTMLElement>): void =>
  useSignalEffect(() => {
    const lit = focus.value;
    if (!panel.current) return;
    markEvidence(panel.current, lit?.evidence);
    if (lit?.scroll) scrollTo(panel.current, Math.min(...lit.sentences));
  });

const Blocks = ({ article }: { readonly article: PageArticle }): VNode => {
  const blocks = useMemo(
    () =>
      article.blocks.map(([start, end, kind]) => ({
        kind,
        start,
        pieces: blockPieces(article, [start, end]),
      })),
    [article],
  );
  return (
    <>
      {blocks.map(({ kind, start, pieces }) => (
        <>
          <Block key={start} kind={kind} start={start} pieces={pieces} />
          {kind === 'headline' && <Meta article={article} />}
        </>
      ))}
    </>
  );
};

const Meta = ({ article }: { readonly article: PageArticle }): VNode => {
  const { publisher, datePublished, dateModified, dateline, authors, url } = article;
  const parts = [publisher, datePublished && date(datePublished), dateline, authors.join(', ')].filter(
    Boolean,
  );
  return (
    <p class="meta">
      {parts.join(' · ')}
      {dateModified && ` · ${t('article.modified', { date: date(dateModified) })}`}
      {url && /^https?:/.test(url) && (
        <>
          {' · '}
          <a href={url} rel="noreferrer">
            {t('article.source')}
          </a>
        </>
      )}
    </p>
  );
};

interface BlockProps {
  readonly kind: BlockKind;
  readonly start: number;
  readonly pieces: readonly SentencePiece[];
}

const Block = ({ kind, start, pieces }: BlockProps): VNode => {
  const Tag = TAGS[kind];
  const className = useComputed(() => {
    const lit = pieces.some(({ sentence }) => sentence !== null && focus.value?.sentences.has(sentence));
    return `${kind}${lit ? ' lit' : ''}${pieces.length === 1 ? ' single' : ''}`;
  });
  return (
    <Tag class={className} data-start={start}>
      {pieces.map((piece) =>
        piece.sentence === null ? (
          <Pieces pieces={piece.pieces} />
        ) : (
          <Sentence sentence={piece.sentence} pieces={piece.pieces} />
        ),
      )}
    </Tag>
  );
};

const Sentence = ({
  sentence,
  pieces,
}: {
  readonly sentence: number;
  readonly pieces: readonly Piece[];
}): VNode => {
  const className = useComputed(() => (focus.value?.sentences.has(sentence) ? 'sentence lit' : 'sentence'));
  return (
    <span class={className} data-sentence={sentence}>
      <Pieces pieces={pieces} />
    </span>
  );
};

const Pieces = ({ pieces }: { readonly pieces: readonly Piece[] }): VNode => (
  <>{pieces.map((piece) => (piece.kind === 'text' ? piece.text : <Mention {...piece} />))}</>
);

const Mention = ({ mention, class: nodeClass, pieces }: Piece & { readonly kind: 'mention' }): VNode => {
  const className = useComputed(() => (focus.value?.mentions.has(mention) ? 'mention lit' : 'mention'));
  return (
    <span class={className} style={{ '--c': `var(--${nodeClass})` }} data-mention={mention}>
      <Pieces pieces={pieces} />
    </span>
  );
};

const targetAt = (element: EventTarget | null, article: PageArticle): Target | undefined => {
  const found = element instanceof Element ? element.closest('[data-mention]') : null;
  const mention = Number(found?.getAttribute('data-mention') ?? Number.NaN);
  const [, , node] = article.mentions[mention] ?? [];
  return node === undefined ? undefined : { kind: 'node', node, mention };
};

const pointFrom = (event: JSX.TargetedMouseEvent<HTMLElement>, article: PageArticle): void => {
  const target = targetAt(event.target, article);
  if (target || hovered.peek()?.from === 'text') point(target, 'text');
};

/** Scrolls the panel, not the page, until a sentence is in its middle; not at all if it is in view. */
const scrollTo = (panel: HTMLElement, sentence: number): void => {
  const found = panel.querySelector(`[data-sentence="${sentence}"]`);
  if (!found) return;
  const box = found.getBoundingClientRect();
  const { top, bottom } = panel.getBoundingClientRect();
  if (box.top >= top && box.bottom <= bottom) return;
  const middle = (box.top + box.bottom) / 2 - (top + bottom) / 2;
  panel.scrollTo({ top: panel.scrollTop + middle, behavior: still() ? 'auto' : 'smooth' });
};
