// Extracts when a programme or organisation began: "Program Desa Terang, yang dimulai sejak 2019".
import type { Relation } from '../model/record.ts';
import { hull } from '../model/span.ts';
import { type Clause, type Item, isName, type NameItem } from './items.ts';
import { type PhraseLexicon, phraseAt } from './phrase-lexicon.ts';

const BEGINNABLE = new Set(['Program', 'Organization', 'Facility', 'NamedEvent']);

/** A `schema:foundingDate` for each begin verb with such a thing before it and a stated date behind it. */
export const foundings = ({ items }: Clause, lexicon: PhraseLexicon<true>): readonly Relation[] => {
  const found: Relation[] = [];
  for (let i = 0; i < items.length; i++) {
    const phrase = phraseAt(lexicon, items, i);
    if (!phrase) continue;
    const subject = items
      .slice(0, i)
      .findLast((item): item is NameItem => isName(item) && BEGINNABLE.has(item.entity.type));
    const when = items.slice(i + 1, i + phrase.words.length + 3).find((item) => item.kind === 'time');
    if (!subject || !isStated(when)) continue;
    found.push({
      kind: 'relation',
      subject: subject.entity.key,
      predicate: 'schema:foundingDate',
      object: { kind: 'date', value: when.time.value },
      evidence: hull(subject, when),
      confidence: 0.7,
      modality: 'Actual',
    });
    i += phrase.words.length - 1;
  }
  return found;
};

/** A date that the text states: one reckoned from the article's own date begins nothing. */
const isStated = (item: Item | undefined): item is Extract<Item, { kind: 'time' }> =>
  item?.kind === 'time' &&
  item.time.anchor === 'stated' &&
  item.time.role !== 'until' &&
  item.time.role !== 'before';
