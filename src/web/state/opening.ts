// Opens the page and its articles.
import { readArticle, readIndex } from '../payload.ts';
import { article, failure, index, loading, position } from './article.ts';
import { release } from './focus.ts';

/** Reads the index and opens the article of that id, else the first. */
export const openPage = async (id: string | undefined): Promise<void> => {
  try {
    index.value = await readIndex();
    if (index.value.articles.length > 0) await openArticle(positionOf(id) ?? 0);
  } catch (error) {
    failure.value = String(error);
  }
  loading.value = false;
};

/** Opens the article at a position of the index; the last one asked for wins. */
export const openArticle = async (next: number): Promise<void> => {
  position.value = next;
  try {
    const opened = await readArticle(index.value, next);
    if (position.value !== next) return;
    release();
    failure.value = undefined;
    article.value = opened;
  } catch (error) {
    failure.value = String(error);
  }
};

/** Where an article stands in the index. */
export const positionOf = (id: string | undefined): number | undefined => {
  const found = index.value.articles.findIndex((entry) => entry.id === id);
  return found < 0 ? undefined : found;
};
