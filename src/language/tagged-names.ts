// The trained tagger's names, as the rules take them.
import type { EntityType } from '../model/entity.ts';
import type { NameCandidate } from './name-candidate.ts';
import type { TokenForms } from './name-forms.ts';
import { decodeRuns, NAME_CLASSES, type NameClass } from './name-labels.ts';

const TYPES: Readonly<Record<NameClass, EntityType>> = { PER: 'Person', ORG: 'Organization', LOC: 'Place' };

/** Gives each word of a sentence an index into `NAME_LABELS` and how likely that is, as `NameTagger` does. */
export interface WordTagger {
  tagSurely(words: readonly string[]): { readonly labels: Uint8Array; readonly sureness: Float64Array };
}

/** Marks of emphasis ("*Yonhap*") that the tagger has not learnt to look past. */
const EMPHASIS = /^[*_]+$/u;

/** Longer runs, in tokens, come from text in capitals and name nothing. */
const LONGEST_NAME = 24;

/** Marks that stand between names, never within one whose parts the tagger was taught as one word. */
const BREAK = /^[-–—:]+$/u;

/** Names among tokens `first` to `last`, sorted, non-overlapping. */
export const taggedNames = (
  forms: TokenForms,
  first: number,
  last: number,
  tagger: WordTagger,
): readonly NameCandidate[] => {
  const places: number[] = [];
  for (let at = first; at < last; at++) if (!EMPHASIS.test(forms.exact[at] ?? '')) places.push(at);
  const { labels, sureness } = tagger.tagSurely(places.map((at) => forms.exact[at] ?? ''));
  return decodeRuns(labels).flatMap((run) => {
    const start = places[run.first];
    const end = places[run.last - 1];
    if (start === undefined || end === undefined || end - start >= LONGEST_NAME) return [];
    const type = TYPES[NAME_CLASSES[run.kind] ?? 'PER'];
    const score = Math.min(...sureness.subarray(run.first, run.last));
    return pieces(forms, start, end + 1).map((piece) => ({ ...piece, type, score }));
  });
};

/** The stretches between dashes and colons. */
const pieces = (
  forms: TokenForms,
  first: number,
  last: number,
): readonly { readonly first: number; readonly last: number }[] => {
  const found: { readonly first: number; readonly last: number }[] = [];
  let start = first;
  for (let at = first; at <= last; at++) {
    if (at < last && !BREAK.test(forms.exact[at] ?? '')) continue;
    if (at > start) found.push({ first: start, last: at });
    start = at + 1;
  }
  return found;
};
