// Who a verb is said of, by position: the free name of its clause, the noun before "yang", or that of the clause beside it.
import { isIn } from './function-words.ts';
import { type Item, isName, isWord, type NameItem } from './items.ts';
import { bracketEnd, canAct, listed, type Scene, STOPS } from './name-list.ts';

/**
 * Who the verb at `first` is said of: the first actor of its clause that stands free of prepositions and owners
 * ("rumah Tono" is no Tono). Behind "yang" it is the name before that word.
 */
export const subjectOf = (
  scene: Scene,
  first: number,
  fits: (item: NameItem) => boolean = canAct,
): readonly NameItem[] => {
  const { items, words } = scene;
  let opener = -1;
  for (let i = first - 1; i >= 0; i--) {
    const item = items[i];
    if (isWord(item, 'yang')) return antecedent(items, i, fits);
    if (!isIn(words.clause, item) && !isIn(STOPS, item) && !isIn(words.reporting, item)) continue;
    opener = i;
    break;
  }
  const start = opener + 1;
  const at = items.findIndex(
    (item, i) =>
      i >= start && i < first && isName(item) && fits(item) && (i === start || standsFree(scene, i)),
  );
  if (at >= 0) return listed(scene, lastBeside(items, at, fits), fits);
  return isIn(words.shares, items[opener]) && first - start < 3
    ? sharedSubject(scene, opener, first, fits)
    : [];
};

/** Of names side by side the last acts: "Bank Sentral Amerika Serikat (AS) The Federal Reserve menahan …". */
export const lastBeside = (
  items: readonly Item[],
  from: number,
  fits: (item: NameItem) => boolean,
): number => {
  const next = bracketEnd(items, from) + 1;
  const item = items[next];
  return isName(item) && fits(item) ? lastBeside(items, next, fits) : from;
};

/** That of the clause beside it: "Tono ditangkap saat [bermain]", "Usai [menemui] Adi, Rina pulang". */
const sharedSubject = (
  scene: Scene,
  opener: number,
  first: number,
  fits: (item: NameItem) => boolean,
): readonly NameItem[] => {
  if (opener > 0) return subjectOf(scene, opener, fits);
  const comma = scene.items.findIndex((item, i) => i > first && isWord(item, ','));
  const next = scene.items[comma + 1];
  return comma > 0 && isName(next) && fits(next) ? listed(scene, comma + 1, fits) : [];
};

const antecedent = (
  items: readonly Item[],
  yang: number,
  fits: (item: NameItem) => boolean,
): readonly NameItem[] => {
  const item = items[isWord(items[yang - 1], ',') ? yang - 2 : yang - 1];
  return isName(item) && fits(item) ? [item] : [];
};

/** Not behind a preposition, nor behind a common noun that it owns; a title or role before it is folded away or capitalised. */
const standsFree = ({ items, words }: Scene, i: number): boolean => {
  const before = items[i - 1];
  if (before?.kind !== 'word') return true;
  if (isIn(words.oblique, before)) return false;
  const isCommon = /^\p{Ll}{3,}$/u.test(before.form);
  return !isCommon || isIn(words.beside, before);
};
