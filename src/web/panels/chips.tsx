// The filter chips: one for each class in the article, with its count, and one for all details.
import type { VNode } from 'preact';
import type { NodeClass, PageArticle } from '../../graph/page-article.ts';
import { CLASSES, LOOKS } from '../look.ts';
import { leftOut, toggleClasses } from '../state/settings.ts';
import { number, t } from '../words.ts';
import { Glyph } from './glyph.tsx';

export const Chips = ({ article }: { readonly article: PageArticle }): VNode => {
  const countOf = (name: NodeClass): number => article.nodes.filter((node) => node.class === name).length;
  const present = CLASSES.filter((name) => countOf(name) > 0);
  const details = present.filter((name) => LOOKS[name].detail);
  return (
    <fieldset class="chips">
      <legend class="hidden">{t('chips.name')}</legend>
      {present.map((name) => (
        <button
          key={name}
          type="button"
          class="chip"
          aria-pressed={!leftOut.value.has(name)}
          onClick={() => toggleClasses([name])}
        >
          <Glyph of={name} />
          {t(`class.${name}`)} <span class="count">{number(countOf(name))}</span>
        </button>
      ))}
      {details.length > 0 && (
        <button type="button" class="chip plain" onClick={() => toggleClasses(details)}>
          {t(details.every((name) => leftOut.value.has(name)) ? 'chips.showDetails' : 'chips.hideDetails')}
        </button>
      )}
    </fieldset>
  );
};
