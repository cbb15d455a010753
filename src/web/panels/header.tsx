// The bar above: search, graph or table, the article picker, and the buttons for the whole page.
import type { VNode } from 'preact';
import { savePng, saveSvg } from '../stage/export.tsx';
import { fitGraph } from '../stage/pointing.ts';
import { article, index, notice } from '../state/article.ts';
import { dark, lang, theme, type View, view } from '../state/settings.ts';
import { graphView } from '../state/view.ts';
import { t } from '../words.ts';
import { Picker } from './picker.tsx';
import { Search } from './search.tsx';

export const Header = (): VNode => {
  const open = article.value;
  const drawable = open !== undefined && open.nodes.length > 0;
  return (
    <header>
      <strong class="brand">rajut</strong>
      {drawable && <Search key={open.id} article={open} />}
      {drawable && (
        <fieldset class="switch">
          <legend class="hidden">{t('app.view')}</legend>
          <ViewButton of="graph" />
          <ViewButton of="table" />
        </fieldset>
      )}
      {index.value.articles.length > 1 && <Picker />}
      <span class="space" />
      {drawable && view.value === 'graph' && <Button label={t('app.fit')} onPress={fitGraph} />}
      {drawable && <Button label={t('app.png')} title={t('app.savePng')} onPress={() => saving(savePng)} />}
      {drawable && <Button label={t('app.svg')} title={t('app.saveSvg')} onPress={() => saving(saveSvg)} />}
      <Button
        label={dark.value ? '☀' : '☾'}
        title={t(dark.value ? 'app.light' : 'app.dark')}
        onPress={() => {
          theme.value = dark.peek() ? 'light' : 'dark';
        }}
      />
      <Button
        label={t('app.otherLanguage')}
        title={t('app.toOtherLanguage')}
        onPress={() => {
          lang.value = lang.peek() === 'id' ? 'en' : 'id';
        }}
      />
    </header>
  );
};

/** Saves what is drawn, without what is pointed at; says so if it fails. */
const saving = async (save: typeof savePng | typeof saveSvg): Promise<void> => {
  const current = graphView.peek();
  if (!current) return;
  try {
    notice.value = undefined;
    await save({ ...current, focus: undefined });
  } catch (error) {
    notice.value = t('app.saveFailed', { reason: String(error) });
  }
};

const ViewButton = ({ of }: { readonly of: View }): VNode => (
  <button
    type="button"
    class="button"
    aria-pressed={view.value === of}
    onClick={() => {
      view.value = of;
    }}
  >
    {t(`app.${of}`)}
  </button>
);

interface ButtonProps {
  readonly label: string;
  readonly title?: string;
  readonly onPress: () => unknown;
}

const Button = ({ label, title, onPress }: ButtonProps): VNode => (
  <button type="button" class="button" onClick={onPress} {...(title && { title, 'aria-label': title })}>
    {label}
  </button>
);
