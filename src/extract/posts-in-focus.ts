// Reads posts that point back to their holder: "Wakil Ketua DPR itu", "Gubernur Jawa Barat tersebut".
import type { Quotation } from '../model/record.ts';
import { hull } from '../model/span.ts';
import type { Attribution, AttributionLexicon } from './attribution.ts';
import { qualifiedFrom, wordsOf } from './attributions.ts';
import { isIn } from './function-words.ts';
import { type Clause, type Item, isProper, isWord, type NameItem, spanOf } from './items.ts';
import { phraseAt } from './phrase-lexicon.ts';
import { isSaidOfPointed, pointingBack } from './pointing-back.ts';
import { isCapital } from './role-phrase.ts';

/** A post said of the person in focus; the noun stands right before its body or place. */
export const postsInFocus = <T>(
  clauses: readonly Clause[],
  lexicon: AttributionLexicon<T>,
  quotations: readonly Quotation[],
): readonly Attribution<T>[] =>
  pointingBack(clauses, lexicon.words, quotations, (items, at) => complementAt(items, at, lexicon)).flatMap(
    ({ person, noun, complement, items, at }) => {
      const phrase = phraseAt(lexicon.nouns, items, at);
      const headEnd = phrase && items[at + phrase.words.length - 1];
      const last = items[items.indexOf(complement) - 1];
      if (!phrase || !headEnd || !last || lexicon.isOfPerson(phrase.value)) return [];
      return [
        {
          value: phrase.value,
          noun: { start: noun.start, end: last.end },
          head: { start: noun.start, end: headEnd.end },
          complements: [complement],
          persons: [{ ...person, start: noun.start, end: complement.end }],
          before: wordsOf(items, qualifiedFrom(items, at, lexicon), at),
          after: '',
          isIndefinite: false,
          evidence: spanOf(hull(noun, complement)),
        },
      ];
    },
  );

/** The body or place behind the noun and its capitalised field, where a pointing word follows: "Anggota Komisi II DPR dari PKS ini". */
const complementAt = <T>(
  items: readonly Item[],
  at: number,
  lexicon: AttributionLexicon<T>,
): NameItem | undefined => {
  const phrase = phraseAt(lexicon.nouns, items, at);
  if (!phrase) return undefined;
  let i = at + phrase.words.length;
  while (isCapital(items[i])) i++;
  const complement = items[i];
  const fits = isProper(complement) && complement.entity.type !== 'Person';
  const behind = isWord(items[i + 1], 'dari') && isProper(items[i + 2]) ? i + 3 : i + 1;
  const isBack = isSaidOfPointed(items, at, lexicon.words) || isIn(lexicon.words.pointer, items[behind]);
  return fits && isBack ? complement : undefined;
};
