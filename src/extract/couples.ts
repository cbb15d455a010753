// Reads two persons that a noun pairs: "pernikahan Rina dan Tono", "pasangan suami istri Rina dan Tono".
import type { Relation } from '../model/record.ts';
import { hull } from '../model/span.ts';
import { type FunctionWords, isIn } from './function-words.ts';
import { type Clause, isWord } from './items.ts';
import { type ModalityLexicon, modalityBefore } from './modality.ts';
import { pastBracket, personAt } from './person-list.ts';
import { type PhraseLexicon, phraseAt } from './phrase-lexicon.ts';
import { relation } from './statement.ts';

export interface CoupleLexicon {
  readonly couples: PhraseLexicon<true>;
  readonly modality: ModalityLexicon;
  readonly words: FunctionWords;
}

/** A marriage that is only planned gives no statement. */
export const couples = ({ items }: Clause, lexicon: CoupleLexicon): readonly Relation[] =>
  items.flatMap((_, i) => {
    const phrase = phraseAt(lexicon.couples, items, i);
    if (!phrase || modalityBefore(items, i, lexicon.modality) !== 'Actual') return [];
    const at = isIn(lexicon.words['named-by'], items[i + phrase.words.length]) ? 1 : 0;
    const one = personAt(items, i + phrase.words.length + at);
    const and = one ? pastBracket(items, items.indexOf(one) + 1) : -1;
    const other = isWord(items[and], 'dan', 'dengan', '&') ? personAt(items, and + 1) : undefined;
    if (!one || !other) return [];
    const evidence = hull(one, other);
    return [relation(one.entity, 'schema:spouse', other.entity, { evidence, confidence: 0.75 })];
  });
