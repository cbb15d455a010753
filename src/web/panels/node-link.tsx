// A node's name that can be pointed at and chosen, wherever it stands.
import type { VNode } from 'preact';
import type { PageArticle } from '../../graph/page-article.ts';
import { revealNode } from '../stage/pointing.ts';
import { choose, point, type Target } from '../state/focus.ts';
import { Glyph } from './glyph.tsx';

export interface NodeLinkProps {
  readonly article: PageArticle;
  readonly node: number;
}

export const NodeLink = ({ article, node }: NodeLinkProps): VNode | null => {
  const found = article.nodes[node];
  if (!found) return null;
  return (
    <TargetButton
      target={{ kind: 'node', node }}
      onChoose={() => revealNode(node)}
      content={
        <>
          <Glyph of={found.class} />
          <span>{found.label}</span>
        </>
      }
    />
  );
};

export interface TargetButtonProps {
  readonly target: Target;
  readonly content: VNode | string;
  readonly onChoose?: () => void;
}

/** Lights its target while pointed at or focused, and chooses it when pressed. */
export const TargetButton = ({ target, content, onChoose }: TargetButtonProps): VNode => (
  <button
    type="button"
    class="target"
    onMouseEnter={() => point(target, 'panel')}
    onMouseLeave={() => point(undefined, 'panel')}
    onFocus={() => point(target, 'panel')}
    onBlur={() => point(undefined, 'panel')}
    onClick={() => {
      point(undefined, 'panel');
      choose(target);
      onChoose?.();
    }}
  >
    {content}
  </button>
);
