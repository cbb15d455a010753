// Finds the names of a document: a trained tagger, then rules whose knowledge is data, then the document's own consistency.
import type { Recognised, Segmented } from '../model/document.ts';
import type { EntityType } from '../model/entity.ts';
import { addFree, type NameCandidate } from './name-candidate.ts';
import { type TokenForms, tokenForms } from './name-forms.ts';
import { decodeRuns, NAME_CLASSES, type NameClass } from './name-labels.ts';
import type { NameLexicon } from './name-lexicon.ts';
import type { NameTagger } from './name-model.ts';
import { repeatedNames } from './name-repeats.ts';
import { trimPerson } from './name-trim.ts';

export interface RecogniseResources {
  readonly tagger: NameTagger;
  readonly names: NameLexicon;
}

const TYPES: Readonly<Record<NameClass, EntityType>> = { PER: 'Person', ORG: 'Organization', LOC: 'Place' };

/** Adds the names, sorted and non-overlapping; linear in the text's length. */
export const recognise = (document: Segmented, resources: RecogniseResources): Recognised => {
  const forms = tokenForms(document);
  const tagged = document.sentences.flatMap(({ firstToken, lastToken }) =>
    taggedNames(forms, firstToken, lastToken, resources),
  );
  const candidates = addFree(tagged, repeatedNames(tagged, forms));
  const { tokens } = document;
  const names = candidates.flatMap(({ first, last, type, score }) => {
    const start = tokens[first]?.start;
    const end = tokens[last - 1]?.end;
    return start === undefined || end === undefined ? [] : [{ start, end, type, score }];
  });
  return { ...document, names, times: [], quantities: [] };
};

const taggedNames = (
  forms: TokenForms,
  firstToken: number,
  lastToken: number,
  { tagger, names }: RecogniseResources,
): readonly NameCandidate[] =>
  decodeRuns(tagger.tag(forms.exact.slice(firstToken, lastToken))).flatMap((run) => {
    const type = TYPES[NAME_CLASSES[run.kind] ?? 'PER'];
    const candidate = { first: firstToken + run.first, last: firstToken + run.last, type, score: 0.9 };
    const trimmed = type === 'Person' ? trimPerson(candidate, forms, names) : candidate;
    if (!trimmed || names.notNames.has(forms.lower.slice(trimmed.first, trimmed.last).join(' '))) return [];
    return [trimmed];
  });
