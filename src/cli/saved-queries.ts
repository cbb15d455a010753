// The queries that come with Rajut: `ontology/queries/*.rq`, titled in both languages by comment lines.
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Language } from './language.ts';

export interface SavedQuery {
  /** The file's name without its ending. */
  readonly name: string;
  readonly titles: Readonly<Record<Language, string>>;
  readonly text: string;
}

const FOLDER = new URL('../../ontology/queries/', import.meta.url);

/** Sorted by name. */
export const savedQueries = async (): Promise<readonly SavedQuery[]> => {
  const files = (await readdir(fileURLToPath(FOLDER))).filter((file) => file.endsWith('.rq')).sort();
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(new URL(file, FOLDER), 'utf8');
      const name = file.slice(0, -'.rq'.length);
      return { name, text, titles: { en: titleIn(text, 'en') ?? name, id: titleIn(text, 'id') ?? name } };
    }),
  );
};

/** "# title@id: Jabatan menurut orang" → "Jabatan menurut orang". */
const titleIn = (text: string, language: Language): string | undefined =>
  new RegExp(`^#\\s*title@${language}:\\s*(.+?)\\s*$`, 'm').exec(text)?.[1];
