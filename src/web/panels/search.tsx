// Finds a node by its name or another name of it, in any spelling.
import { type ReadonlySignal, type Signal, useComputed, useSignal } from '@preact/signals';
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
  const { query, active, open, found, listed, take } = useSearch(article);
  const expanded = open.value && fold(query.value) !== '';
  const onKeyDown = (event: JSX.TargetedKeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'ArrowDown') active.value = Math.min(listed.length - 1, active.value + 1);
    else if (event.key === 'ArrowUp') active.value = Math.max(0, active.value - 1);
    else if (event.key === 'Enter') take(listed[active.value]);
    else if (event.key === 'Escape') query.value = '';
    else return;
    event.preventDefault();
  };
  const setOpen = (next: boolean) => (): void => {
    open.value = next;
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
        onFocus={setOpen(true)}
        onBlur={setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div class="popup" hidden={!expanded}>
        <Results
          article={article}
          listed={listed}
          all={found.value.length}
          active={active.value}
          onTake={take}
        />
      </div>
    </div>
  );
};

interface SearchState {
  readonly query: Signal<string>;
  /** The place in the list that Enter takes. */
  readonly active: Signal<number>;
  readonly open: Signal<boolean>;
  readonly found: ReadonlySignal<readonly number[]>;
  readonly listed: readonly number[];
  /** Chooses a node and brings it into view, its class shown if it was left out. */
  readonly take: (node: number | undefined) => void;
}

const useSearch = (article: PageArticle): SearchState => {
  const query = useSignal('');
  const open = useSignal(false);
  const found = useComputed(() => search(article, query.value));
  const take = (node: number | undefined): void => {
    if (node === undefined) return;
    const nodeClass = article.nodes[node]?.class;
    if (nodeClass && leftOut.peek().has(nodeClass)) toggleClasses([nodeClass]);
    open.value = false;
    choose({ kind: 'node', node });
    revealNode(node);
  };
  return { query, active: useSignal(0), open, found, listed: found.value.slice(0, MOST), take };
};

interface ResultsProps {
  readonly article: PageArticle;
  readonly listed: readonly number[];
  readonly all: number;
  readonly active: number;
  readonly onTake: (node: number) => void;
}

const Results = ({ article, listed, all, active, onTake }: ResultsProps): VNode => (
  <>
    <div id="found" role="listbox" aria-label={t('app.searchResults')} tabIndex={-1}>
      {listed.map((node, place) => (
        <Option
          key={node}
          article={article}
          node={node}
          place={place}
          active={active === place}
          onTake={() => onTake(node)}
        />
      ))}
    </div>
    <p class="muted" aria-live="polite">
      {all === 0 && t('app.searchNone')}
      {all > listed.length && t('app.searchSome', { shown: listed.length, all })}
    </p>
  </>
);

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
