// The detail panel: what the article says of the chosen node or fact.
import type { VNode } from 'preact';
import type { PageArticle } from '../../graph/page-article.ts';
import { chosen, release } from '../state/focus.ts';
import { t } from '../words.ts';
import { FactDetail } from './fact-detail.tsx';
import { NodeDetail } from './node-detail.tsx';

export const Detail = ({ article }: { readonly article: PageArticle }): VNode => {
  const target = chosen.value;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: keys must be able to scroll it
    <aside class={target ? 'detail open' : 'detail'} aria-label={t('detail.name')} tabIndex={0}>
      {target && (
        <button type="button" class="close" aria-label={t('detail.close')} onClick={release}>
          ×
        </button>
      )}
      {!target && (
        <>
          <p class="hint">{t('detail.hint')}</p>
          <p class="hint small">{t('graph.keys')}</p>
          <p class="hint small legend">
            <svg width="34" height="8" aria-hidden="true">
              <path d="M0 4h34" stroke="currentColor" stroke-width="1.5" stroke-dasharray="5 4" />
            </svg>{' '}
            {t('detail.dashed')}
          </p>
        </>
      )}
      {target?.kind === 'node' && <NodeDetail article={article} index={target.node} />}
      {target?.kind === 'fact' && <FactDetail article={article} index={target.fact} />}
    </aside>
  );
};
