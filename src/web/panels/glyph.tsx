// A class's glyph on its colour, as in the graph.
import type { VNode } from 'preact';
import type { NodeClass } from '../../graph/page-article.ts';
import { LOOKS } from '../look.ts';

export const Glyph = ({ of }: { readonly of: NodeClass }): VNode => (
  <svg class="glyph" viewBox="0 0 24 24" aria-hidden="true" style={{ '--c': `var(--${of})` }}>
    <circle cx="12" cy="12" r="12" />
    <path d={LOOKS[of].glyph} fill-rule="evenodd" transform="translate(4.6 4.6) scale(.617)" />
  </svg>
);
