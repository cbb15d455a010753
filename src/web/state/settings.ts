// How the reader wants to see the page: language, colour scheme, graph or table, and the classes left out.
import { computed, signal } from '@preact/signals';
import type { NodeClass } from '../../graph/page-article.ts';
import { DARK, LIGHT } from '../look.ts';

export type Lang = 'id' | 'en';
export type Theme = 'system' | 'light' | 'dark';
export type View = 'graph' | 'table';

export const lang = signal<Lang>('id');
export const theme = signal<Theme>('system');
export const view = signal<View>('graph');
export const leftOut = signal<ReadonlySet<NodeClass>>(new Set());

const prefersDark = matchMedia('(prefers-color-scheme: dark)');
const systemDark = signal(prefersDark.matches);
prefersDark.addEventListener('change', (event) => {
  systemDark.value = event.matches;
});

export const dark = computed(() => (theme.value === 'system' ? systemDark.value : theme.value === 'dark'));
export const palette = computed(() => (dark.value ? DARK : LIGHT));

const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

/** True where the reader asks for no movement. */
export const still = (): boolean => reducedMotion.matches;

/** Shows a class that is left out, and leaves out one that is shown. */
export const toggleClasses = (classes: readonly NodeClass[]): void => {
  const next = new Set(leftOut.value);
  const hide = !classes.every((name) => next.has(name));
  for (const name of classes) {
    if (hide) next.add(name);
    else next.delete(name);
  }
  leftOut.value = next;
};
