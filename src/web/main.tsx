// Starts the article page.
import { effect } from '@preact/signals';
import { render } from 'preact';
import { App } from './app.tsx';
import { classColours } from './look.ts';
import { followPrinting } from './print.tsx';
import { currentStage } from './stage/pointing.ts';
import { article } from './state/article.ts';
import { articleIn, followHash, readHash, takeChoice, takeSettings } from './state/hash.ts';
import { openPage } from './state/opening.ts';
import { lang, theme } from './state/settings.ts';
import './style/index.css';

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
};

const hash = readHash();
takeSettings(hash);
const { documentElement: root } = document;
root.style.cssText = classColours();
effect(() => {
  root.lang = lang.value;
  root.dataset['theme'] = theme.value;
  if (article.value) document.title = `${article.value.headline} · rajut`;
});
render(<App />, element('app'));
followPrinting(element('print'));

await openPage(articleIn(hash));
const open = article.peek();
if (open) takeChoice(open, hash);
followHash();

/** For the browser's console, and for tests that need to know where things are drawn. */
Object.assign(window, { rajut: { article, stage: currentStage } });
