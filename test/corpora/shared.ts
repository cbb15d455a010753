// Where the annotated articles and corpora lie beside the project, if they do.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url));

/** True where the folder of that name is there; else says why its tests are skipped. */
export const isThere = (name: string): boolean => {
  const there = existsSync(SHARED + name);
  if (!there) console.warn(`skipped: ${SHARED}${name} is not there`);
  return there;
};
