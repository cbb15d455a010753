// Finds the names of a document: a trained tagger, then rules whose knowledge is data, then the document's own consistency.
import type { Name, Segmented, Sentence } from '../model/document.ts';
import type { EntityType } from '../model/entity.ts';
import { bracketNames, explainedNouns } from './bracket-names.ts';
import { contextNames, typeBefore } from './context-names.ts';
import type { Gazetteer } from './gazetteer.ts';
import { gazetteerNames } from './gazetteer-names.ts';
import { headedNames } from './headed-names.ts';
import { lawNames } from './law-names.ts';
import { addFree, type NameCandidate } from './name-candidate.ts';
import { type TokenForms, tokenForms } from './name-forms.ts';
import { decodeRuns, NAME_CLASSES, type NameClass } from './name-labels.ts';
import type { NameLexicon } from './name-lexicon.ts';
import type { NameTagger } from './name-model.ts';
import { repeatedNames } from './name-repeats.ts';
import { trimName } from './name-trim.ts';

export interface NameResources {
  readonly tagger: NameTagger;
  readonly names: NameLexicon;
  readonly gazetteer: Gazetteer;
}

/** The names, sorted and non-overlapping; linear in the text's length. */
export const findNames = (document: Segmented, resources: NameResources): readonly Name[] => {
  const forms = tokenForms(document);
  const nouns = explainedNouns(forms);
  const found = document.sentences
    .flatMap((sentence) => sentenceNames(document, forms, sentence, resources))
    .filter((name) => isName(name, forms, nouns, resources.names));
  const all = addFree(found, repeatedNames(found, forms));
  const { tokens } = document;
  return all.flatMap(({ first, last, type, score }) => {
    const start = tokens[first]?.start;
    const end = tokens[last - 1]?.end;
    return start === undefined || end === undefined ? [] : [{ start, end, type, score }];
  });
};

const sentenceNames = (
  document: Segmented,
  forms: TokenForms,
  { firstToken: first, lastToken: last }: Sentence,
  { tagger, names: lexicon, gazetteer }: NameResources,
): readonly NameCandidate[] => {
  const tagged = taggedNames(forms, first, last, tagger).flatMap(
    (name) => trimName(name, forms, lexicon) ?? [],
  );
  const persons = new Set(tagged.filter((name) => name.type === 'Person').map((name) => name.first));
  const ruled = addFree(
    lawNames(forms, first, last, lexicon),
    headedNames(forms, first, last, { lexicon, persons }),
  );
  const known = gazetteerNames(document, forms, { first, last }, gazetteer);
  const typed = tagged.map((name) => retyped(name, forms, first, { lexicon, known }));
  const names = addFree(addFree(addFree(ruled, typed), known), contextNames(forms, first, last, lexicon));
  const short = bracketNames(names, forms);
  return addFree(short, names);
};

const TYPES: Readonly<Record<NameClass, EntityType>> = { PER: 'Person', ORG: 'Organization', LOC: 'Place' };

const taggedNames = (
  forms: TokenForms,
  first: number,
  last: number,
  tagger: NameTagger,
): readonly NameCandidate[] =>
  decodeRuns(tagger.tag(forms.exact.slice(first, last))).map((run) => ({
    first: first + run.first,
    last: first + run.last,
    type: TYPES[NAME_CLASSES[run.kind] ?? 'PER'],
    score: 0.9,
  }));

/** The gazetteer knows better what a thing is than the tagger; a noun before it, than the tagger alone. */
const retyped = (
  name: NameCandidate,
  forms: TokenForms,
  begin: number,
  { lexicon, known }: { readonly lexicon: NameLexicon; readonly known: readonly NameCandidate[] },
): NameCandidate => {
  const same = known.find((other) => other.first === name.first && other.last === name.last);
  const type = same?.type ?? typeBefore(forms, name.first, begin, lexicon);
  return type ? { ...name, type } : name;
};

const isName = (
  { first, last, type }: NameCandidate,
  forms: TokenForms,
  nouns: ReadonlySet<string>,
  lexicon: NameLexicon,
): boolean => {
  const form = forms.exact.slice(first, last).join(' ');
  if (nouns.has(form) || lexicon.notNames.has(form.toLowerCase())) return false;
  return type === 'Legislation' || /\p{L}/u.test(form);
};
