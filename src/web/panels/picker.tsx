// Chooses among the articles of the page by headline, however many there are.
import { useComputed, useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { PageEntry } from '../../graph/page-article.ts';
import { fold } from '../search.ts';
import { index, position } from '../state/article.ts';
import { openArticle } from '../state/opening.ts';
import { date, t } from '../words.ts';

const STEP = 50;

export const Picker = (): VNode => {
  const dialog = useRef<HTMLDialogElement>(null);
  const all = index.value.articles.length;
  const at = position.value;
  return (
    <div class="picker">
      <button
        type="button"
        class="button"
        aria-label={t('picker.previous')}
        disabled={at === 0}
        onClick={() => openArticle(at - 1)}
      >
        ‹
      </button>
      <button type="button" class="button" aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        {t('picker.open', { n: at + 1, all })} ▾
      </button>
      <button
        type="button"
        class="button"
        aria-label={t('picker.next')}
        disabled={at >= all - 1}
        onClick={() => openArticle(at + 1)}
      >
        ›
      </button>
      <dialog ref={dialog} aria-label={t('picker.name')}>
        <Headlines onTake={() => dialog.current?.close()} />
      </dialog>
    </div>
  );
};

const Headlines = ({ onTake }: { readonly onTake: () => void }): VNode => {
  const query = useSignal('');
  const wanted = useSignal(STEP);
  const found = useComputed(() => matching(index.value.articles, fold(query.value)));
  const shown = Math.min(wanted.value, found.value.length);
  const take = async (place: number): Promise<void> => {
    onTake();
    await openArticle(place);
  };
  return (
    <>
      <form method="dialog">
        <input
          type="search"
          aria-label={t('picker.search')}
          placeholder={t('picker.search')}
          value={query.value}
          onInput={(event) => {
            query.value = event.currentTarget.value;
            wanted.value = STEP;
          }}
        />
        <button type="submit" class="button">
          {t('picker.close')}
        </button>
      </form>
      <ol class="headlines">
        {found.value.slice(0, shown).map((place) => (
          <Headline
            key={place}
            entry={index.value.articles[place]}
            current={place === position.value}
            onTake={() => take(place)}
          />
        ))}
      </ol>
      <Count
        shown={shown}
        found={found.value.length}
        onMore={() => {
          wanted.value += STEP;
        }}
      />
    </>
  );
};

interface CountProps {
  readonly shown: number;
  readonly found: number;
  readonly onMore: () => void;
}

const Count = ({ shown, found, onMore }: CountProps): VNode => (
  <p class="muted" aria-live="polite">
    {t('picker.some', { shown, all: found })}{' '}
    {shown < found && (
      <button type="button" class="button" onClick={onMore}>
        {t('picker.more')}
      </button>
    )}
  </p>
);

interface HeadlineProps {
  readonly entry: PageEntry | undefined;
  readonly current: boolean;
  readonly onTake: () => void;
}

const Headline = ({ entry, current, onTake }: HeadlineProps): VNode | null =>
  entry ? (
    <li>
      <button type="button" aria-current={current} onClick={onTake}>
        <span lang="id">{entry.headline}</span>
        <span class="muted">
          {[entry.publisher, entry.datePublished && date(entry.datePublished)].filter(Boolean).join(' · ')}
        </span>
      </button>
    </li>
  ) : null;

const matching = (entries: readonly PageEntry[], wanted: string): readonly number[] =>
  entries.flatMap(({ headline, publisher = '' }, place) =>
    wanted.split(' ').every((word) => fold(`${headline} ${publisher}`).includes(word)) ? [place] : [],
  );
