// The graph as it is to be drawn now: the open article, what is in focus, what is left out, and the colours.
import { computed } from '@preact/signals';
import type { PageArticle } from '../../graph/page-article.ts';
import type { View } from '../scene/picture.ts';
import { type Scene, sceneOf } from '../scene/scene.ts';
import { t } from '../words.ts';
import { article } from './article.ts';
import { focus } from './focus.ts';
import { leftOut, palette } from './settings.ts';

type Drawing =
  | { readonly kind: 'scene'; readonly scene: Scene }
  | { readonly kind: 'failed'; readonly reason: string };

/** The scene of the open article, or why there is none: text and table go on without it. */
const drawing = computed((): Drawing | undefined => {
  if (!article.value) return undefined;
  try {
    return { kind: 'scene', scene: sceneOf(article.value) };
  } catch (error) {
    return { kind: 'failed', reason: String(error) };
  }
});

/** Why the graph cannot be drawn. */
export const drawingFailure = computed(() =>
  drawing.value?.kind === 'failed' ? drawing.value.reason : undefined,
);

export const graphView = computed((): View | undefined => {
  const open = article.value;
  if (!open || drawing.value?.kind !== 'scene') return undefined;
  const without = leftOut.value;
  return {
    article: open,
    scene: drawing.value.scene,
    focus: focus.value,
    shown: (node) => !without.has(open.nodes[node]?.class ?? 'work'),
    palette: palette.value,
    wordsOf: (fact) => predicateWords(open, fact),
  };
});

/** A fact's predicate: in the text's own words where it has them, else in the chosen language. */
export const predicateWords = (open: PageArticle, index: number): string => {
  const fact = open.facts[index];
  return fact ? (fact.wording ?? t(fact.predicate)) : '';
};
