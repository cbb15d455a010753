// Reads a name for comparison across articles; each name once, however many articles bear it.
import type { EntityType } from '../../model/entity.ts';
import type { FoldLexicon } from './fold-lexicon.ts';
import { keyWords } from './name-key.ts';
import { tellsAlone } from './tells-alone.ts';

export interface ReadName {
  /** As `keyWords` gives them. */
  readonly words: readonly string[];
  /** `words` as one text. */
  readonly text: string;
  readonly tellsAlone: boolean;
  readonly isRare: boolean;
}

export type NameReader = (type: EntityType, name: string) => ReadName;

export const nameReader = (lexicon: FoldLexicon): NameReader => {
  const known = new Map<string, ReadName>();
  return (type, name) => {
    const key = `${type}/${name}`;
    const found = known.get(key);
    if (found) return found;
    const words = keyWords(type, name, lexicon);
    const own = type === 'Person' ? words : words.slice(1); // what comes first is what it is: "Desa", "Kecamatan"
    const isRare = own.some((word) => word.length > 3 && !lexicon.commonNameWords.has(word));
    const read = { words, text: words.join(' '), tellsAlone: tellsAlone(type, words, lexicon), isRare };
    known.set(key, read);
    return read;
  };
};
