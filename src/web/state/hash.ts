// Keeps the state in the URL hash, so that a link opens what its sender saw.
import { batch, effect } from '@preact/signals';
import type { NodeClass, PageArticle } from '../../graph/page-article.ts';
import { CLASSES } from '../look.ts';
import { article, index, position } from './article.ts';
import { choose, chosen, release, type Target } from './focus.ts';
import { openArticle, positionOf } from './opening.ts';
import { lang, leftOut, theme, view } from './settings.ts';

/** The hash as it is now: what it says is taken from one reading, since every change writes it anew. */
export const readHash = (): URLSearchParams => new URLSearchParams(location.hash.slice(1));

/** The id of the article that the hash asks for. */
export const articleIn = (hash: URLSearchParams): string | undefined => hash.get('article') ?? undefined;

/** Takes the settings from the hash; they need no article. */
export const takeSettings = (hash: URLSearchParams): void => {
  lang.value = hash.get('lang') === 'en' ? 'en' : 'id';
  const scheme = hash.get('theme');
  theme.value = scheme === 'light' || scheme === 'dark' ? scheme : 'system';
  view.value = hash.get('view') === 'table' ? 'table' : 'graph';
  const without = hash.get('without')?.split(',') ?? [];
  leftOut.value = new Set(CLASSES.filter((name) => without.includes(name)));
};

/** Takes the chosen node or fact from the hash. */
export const takeChoice = (open: PageArticle, hash: URLSearchParams): void => {
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
    const hash = readHash();
    batch(() => {
      takeSettings(hash);
      release();
    });
    const asked = positionOf(articleIn(hash)) ?? 0;
    if (asked !== position.peek()) await openArticle(asked);
    const open = article.peek();
    if (open) takeChoice(open, hash);
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
