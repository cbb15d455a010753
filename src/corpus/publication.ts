// What the files of a store follow from, and whether they still show it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesAreThere, peekStore } from '../store/article-store.ts';
import { sha256 } from '../store/checked-line.ts';
import { cardLines, type Journal, type Publication } from '../store/journal.ts';
import { BUILD_FORMATS, type BuildFormat } from './options.ts';
import { fileOf } from './planned-files.ts';

/** What people decided about who is who; read by every build, written by `rajut resolve`. */
export const JUDGEMENTS_FILE = 'judgements.jsonl';

/** Empty where nobody has judged yet. */
export const judgementsIn = (folder: string): string => {
  const path = join(folder, JUDGEMENTS_FILE);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
};

/** Names all that the files of a store follow from, but for the Rajut that makes them. */
export const stateOf = (
  { cards, settings }: Pick<Journal, 'cards' | 'settings'>,
  judgements: string,
): string => sha256(`${JSON.stringify(settings)}\n${cardLines(cards)}\n${judgements}`);

/** Whether the files are there as they were written, and show what the store holds. */
export const isCurrent = (
  folder: string,
  { cards, settings, published }: Pick<Journal, 'cards' | 'settings' | 'published'>,
): boolean =>
  published !== undefined &&
  published.state === stateOf({ cards, settings }, judgementsIn(folder)) &&
  filesAreThere(folder, published.files);

/** Whether the folder is a store whose files are behind it, or were being published when a process was killed. */
export const isBehind = (folder: string): boolean => {
  const journal = peekStore(folder);
  if (!journal || journal.cards.length === 0) return false;
  return journal.publishing !== undefined || !isCurrent(folder, journal);
};

/** The formats of the files that a publication made. */
export const formatsIn = ({ files }: Publication): readonly BuildFormat[] => {
  const names = new Set(files.map(({ name }) => name));
  return BUILD_FORMATS.filter((format) => names.has(fileOf(format)));
};
