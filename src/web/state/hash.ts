// Keeps the state in the URL hash, so that a link opens what its sender saw.
import { effect } from '@preact/signals';
import type { NodeClass, PageArticle } from '../../graph/page-article.ts';
import { CLASSES } from '../look.ts';
import { article, index, position } from './article.ts';
import { choose, chosen, hovered, type Target } from './focus.ts';
import { openArticle, positionOf } from './opening.ts';
import { lang, leftOut, theme, view } from './settings.ts';

const read = (): URLSearchParams => new URLSearchParams(location.hash.slice(1));

/** The id of the article that the hash asks for. */
export const articleInHash = (): string | undefined => read().get('article') ?? undefined;

/** Takes the settings from the hash; they need no article. */
export const readSettings = (): void => {
  const hash = read();
  lang.value = hash.get('lang') === 'en' ? 'en' : 'id';
  const scheme = hash.get('theme');
  theme.value = scheme === 'light' || scheme === 'dark' ? scheme : 'system';
  view.value = hash.get('view') === 'table' ? 'table' : 'graph';
  const without = hash.get('without')?.split(',') ?? [];
  leftOut.value = new Set(CLASSES.filter((name) => without.includes(name)));
};

/** Takes the chosen node or fact from the hash. */
export const readChoice = (open: PageArticle): void => {
  const hash = read();
  const node = open.nodes.findIndex(({ id }) => id === hash.get('node'));
  const fact = Number(hash.get('fact') ?? Number.NaN);
  if (node >= 0) choose({ kind: 'node', node });
  else if (open.facts[fact]) choose({ kind: 'fact', fact });
};

/** Writes every change to the hash, and reads a hash that the reader changes. */
export const followHash = (): void => {
  effect(() => {
    const hash = written();
    if (hash === location.hash.slice(1)) return;
    history.replaceState(null, '', hash === '' ? location.pathname + location.search : `#${hash}`);
  });
  addEventListener('hashchange', async () => {
    readSettings();
    const asked = positionOf(articleInHash()) ?? 0;
    if (asked !== position.peek()) await openArticle(asked);
    hovered.value = undefined;
    choose(undefined);
    const open = article.peek();
    if (open) readChoice(open);
  });
};

/** What differs from a page opened without a hash. */
const written = (): string => {
  const hash = new URLSearchParams();
  const open = article.value;
  if (open && index.value.articles.length > 1) hash.set('article', open.id);
  if (lang.value !== 'id') hash.set('lang', lang.value);
  if (theme.value !== 'system') hash.set('theme', theme.value);
  if (view.value !== 'graph') hash.set('view', view.value);
  if (leftOut.value.size > 0) hash.set('without', without(leftOut.value));
  if (open && chosen.value) hash.set(...choice(open, chosen.value));
  return hash.toString();
};

const without = (classes: ReadonlySet<NodeClass>): string =>
  CLASSES.filter((name) => classes.has(name)).join(',');

const choice = (open: PageArticle, target: Target): [string, string] =>
  target.kind === 'node' ? ['node', open.nodes[target.node]?.id ?? ''] : ['fact', String(target.fact)];
