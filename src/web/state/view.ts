// The graph as it is to be drawn now: the open article, what is in focus, what is left out, and the colours.
import { computed } from '@preact/signals';
import type { PageArticle } from '../../graph/page-article.ts';
import type { View } from '../scene/picture.ts';
import { sceneOf } from '../scene/scene.ts';
import { t } from '../words.ts';
import { article } from './article.ts';
import { focus } from './focus.ts';
import { leftOut, palette } from './settings.ts';

export const graphView = computed((): View | undefined => {
  const open = article.value;
  if (!open) return undefined;
  const without = leftOut.value;
  return {
    article: open,
    scene: sceneOf(open),
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
