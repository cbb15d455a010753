// Reads whose home stands where: "kediaman Tono di Garut".
import type { Relation } from '../model/record.ts';
import { hull } from '../model/span.ts';
import { type FunctionWords, isIn } from './function-words.ts';
import { type Clause, isProper, isWord } from './items.ts';
import { personAt } from './person-list.ts';
import { relation } from './statement.ts';

/** The person behind a noun for a home, and the place behind "di". */
export const homes = ({ items }: Clause, { words }: { readonly words: FunctionWords }): readonly Relation[] =>
  items.flatMap((home, i) => {
    if (!isIn(words.home, home)) return [];
    const at = isIn(words.home, items[i + 1]) || isWord(items[i + 1], 'pribadi') ? i + 2 : i + 1;
    const person = personAt(items, at);
    let place = at + 2;
    while (isIn(words.area, items[place])) place++;
    const item = items[place];
    const isHome = person && isWord(items[at + 1], 'di') && isProper(item) && item.entity.type === 'Place';
    return isHome
      ? [
          relation(person.entity, 'schema:homeLocation', item.entity, {
            evidence: hull(home, item),
            confidence: 0.7,
          }),
        ]
      : [];
  });
