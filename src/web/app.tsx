// The page: bar, article text, graph or table, detail; and what it says while loading, when empty and on errors.
import type { VNode } from 'preact';
import { ArticleText } from './panels/article-text.tsx';
import { Chips } from './panels/chips.tsx';
import { Detail } from './panels/detail.tsx';
import { Header } from './panels/header.tsx';
import { Tables } from './panels/table.tsx';
import { GraphView } from './stage/graph-view.tsx';
import { article, failure, index, loading, notice } from './state/article.ts';
import { view } from './state/settings.ts';
import { t } from './words.ts';

export const App = (): VNode => (
  <>
    <Header />
    {notice.value && (
      <p class="notice" role="alert">
        {notice.value}
      </p>
    )}
    {failure.value && (
      <p class="notice" role="alert">
        {t('app.failed', { reason: failure.value })}
      </p>
    )}
    <Main />
  </>
);

const Main = (): VNode => {
  const open = article.value;
  if (!open) {
    return (
      <main class="message" aria-busy={loading.value}>
        {message()}
      </main>
    );
  }
  return (
    <main>
      <ArticleText key={open.id} article={open} />
      <div class="middle">
        <Chips article={open} />
        {view.value === 'table' ? <Tables key={open.id} article={open} /> : <GraphView />}
      </div>
      <Detail article={open} />
    </main>
  );
};

const message = (): string => {
  if (failure.value) return '';
  if (loading.value) return t('app.loading');
  return index.value.articles.length === 0 ? t('app.noArticles') : t('app.loading');
};
