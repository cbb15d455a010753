// Finds a node by its name or another name of it, in any spelling.
import { useComputed, useSignal } from '@preact/signals';
import type { JSX, VNode } from 'preact';
import type { PageArticle } from '../../graph/page-article.ts';
import { fold, search } from '../search.ts';
import { revealNode } from '../stage/pointing.ts';
import { choose } from '../state/focus.ts';
import { leftOut, toggleClasses } from '../state/settings.ts';
import { t } from '../words.ts';
import { Glyph } from './glyph.tsx';

const MOST = 15;

export const Search = ({ article }: { readonly article: PageArticle }): VNode => {
  const query = useSignal('');
  const active = useSignal(0);
  const open = useSignal(false);
  const found = useComputed(() => search(article, query.value));
  const listed = found.value.slice(0, MOST);
  const expanded = open.value && fold(query.value) !== '';
  const take = (node: number | undefined): void => {
    if (node === undefined) return;
    const nodeClass = article.nodes[node]?.class;
    if (nodeClass && leftOut.peek().has(nodeClass)) toggleClasses([nodeClass]);
    open.value = false;
    choose({ kind: 'node', node });
    revealNode(node);
  };
  const onKeyDown = (event: JSX.TargetedKeyboardEvent<HTMLInputElement>): void => {
    const last = listed.length - 1;
    if (event.key === 'ArrowDown') active.value = Math.min(last, active.value + 1);
    else if (event.key === 'ArrowUp') active.value = Math.max(0, active.value - 1);
    else if (event.key === 'Enter') take(listed[active.value]);
    else if (event.key === 'Escape') query.value = '';
    else return;
    event.preventDefault();
  };
  return (
    <div class="search">
      <input
        type="search"
        role="combobox"
        aria-label={t('app.search')}
        aria-expanded={expanded}
        aria-controls="found"
        aria-autocomplete="list"
        {...(expanded && listed.length > 0 && { 'aria-activedescendant': `found-${active.value}` })}
        autocomplete="off"
        placeholder={t('app.search')}
        value={query.value}
        onInput={(event) => {
          query.value = event.currentTarget.value;
          active.value = 0;
          open.value = true;
        }}
        onFocus={() => {
          open.value = true;
        }}
        onBlur={() => {
          open.value = false;
        }}
        onKeyDown={onKeyDown}
      />
      <div class="popup" hidden={!expanded}>
        <div id="found" role="listbox" aria-label={t('app.searchResults')} tabIndex={-1}>
          {listed.map((node, place) => (
            <Option
              key={node}
              article={article}
              node={node}
              place={place}
              active={active.value === place}
              onTake={() => take(node)}
            />
          ))}
        </div>
        <p class="muted" aria-live="polite">
          {found.value.length === 0 && t('app.searchNone')}
          {found.value.length > listed.length &&
            t('app.searchSome', { shown: listed.length, all: found.value.length })}
        </p>
      </div>
    </div>
  );
};

interface OptionProps {
  readonly article: PageArticle;
  readonly node: number;
  readonly place: number;
  readonly active: boolean;
  readonly onTake: () => void;
}

const Option = ({ article, node, place, active, onTake }: OptionProps): VNode | null => {
  const found = article.nodes[node];
  if (!found) return null;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys
    <div
      id={`found-${place}`}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      <Glyph of={found.class} /> {found.label}
    </div>
  );
};
