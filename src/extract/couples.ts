// Reads two persons that a noun pairs: "pernikahan Rina dan Tono", "pasangan suami istri Rina dan Tono".
import type { Relation } from '../model/record.ts';
import { hull } from '../model/span.ts';
import { type Clause, isWord } from './items.ts';
import { type ModalityLexicon, modalityBefore } from './modality.ts';
import { personAt } from './person-list.ts';
import { type PhraseLexicon, phraseAt } from './phrase-lexicon.ts';
import { relation } from './statement.ts';

export interface CoupleLexicon {
  readonly couples: PhraseLexicon<true>;
  readonly modality: ModalityLexicon;
}

/** A marriage that is only planned gives no statement. */
export const couples = ({ items }: Clause, lexicon: CoupleLexicon): readonly Relation[] =>
  items.flatMap((_, i) => {
    const phrase = phraseAt(lexicon.couples, items, i);
    const at = i + (phrase?.words.length ?? 0);
    const [one, other] = [personAt(items, at), personAt(items, at + 2)];
    const isPair = phrase && one && other && isWord(items[at + 1], 'dan', 'dengan', '&');
    if (!isPair || modalityBefore(items, i, lexicon.modality) !== 'Actual') return [];
    return [
      relation(one.entity, 'schema:spouse', other.entity, { evidence: hull(one, other), confidence: 0.75 }),
    ];
  });
