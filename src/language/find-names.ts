// Finds the names of a document: a trained tagger, then rules whose knowledge is data, then the document's own consistency.
import type { Name, Segmented, Sentence } from '../model/document.ts';
import type { EntityType } from '../model/entity.ts';
import { bracketNames } from './bracket-names.ts';
import { contextNames, typeBefore } from './context-names.ts';
import { withoutDoubtful } from './doubtful-names.ts';
import type { Gazetteer } from './gazetteer.ts';
import { gazetteerNames, type KnownName } from './gazetteer-names.ts';
import { headedNames, pastShortForm } from './headed-names.ts';
import { initialNames } from './initials.ts';
import { lawNames } from './law-names.ts';
import { addFree, collide, type NameCandidate } from './name-candidate.ts';
import { consistentTypes } from './name-consistency.ts';
import { isAbbreviation, type TokenForms, tokenForms } from './name-forms.ts';
import type { NameLexicon } from './name-lexicon.ts';
import { repeatedNames } from './name-repeats.ts';
import { trimName } from './name-trim.ts';
import { phraseAt, phraseBefore } from './phrases.ts';
import { isPlainNoun, type PlainNouns, plainNouns } from './plain-nouns.ts';
import { fieldTokens } from './post-fields.ts';
import { productNames } from './product-names.ts';
import { partRunOns } from './run-on-names.ts';
import { taggedNames, type WordTagger } from './tagged-names.ts';

export interface NameResources {
  readonly tagger: WordTagger;
  readonly names: NameLexicon;
  readonly gazetteer: Gazetteer;
}

/** The names, sorted and non-overlapping; linear in the text's length. */
export const findNames = (document: Segmented, resources: NameResources): readonly Name[] => {
  const forms = tokenForms(document);
  const nouns = plainNouns(forms, resources.names);
  const found = document.sentences.flatMap((sentence) =>
    sentenceNames(document, forms, sentence, { ...resources, nouns }),
  );
  const kept = withoutDoubtful(document, forms, addFree(datelineNames(document), found), resources.gazetteer);
  const parted = partRunOns(document, forms, kept, {
    gazetteer: resources.gazetteer,
    lexicon: resources.names,
  });
  const consistent = consistentTypes(parted, forms);
  const all = addFree(consistent, repeatedNames(consistent, forms));
  return all.flatMap((name) => nameOf(document, name) ?? []);
};

/** The place of the dateline, which the article's layout tells: "UNGARAN, KOMPAS.com – …". */
const datelineNames = ({ article, tokens }: Segmented): readonly NameCandidate[] => {
  const { datelineSpan } = article;
  if (!datelineSpan) return [];
  const first = tokens.findIndex((token) => token.start === datelineSpan.start);
  const last = tokens.findIndex((token) => token.end === datelineSpan.end);
  return first < 0 || last < first ? [] : [{ first, last: last + 1, type: 'Place', score: 0.95 }];
};

/** A clitic hung on the last word is left outside: "Instagram-nya". */
const CLITIC = /-(?:nya|ku|mu|lah)$/u;

const nameOf = (
  { article, tokens }: Segmented,
  { first, last, type, score }: NameCandidate,
): Name | undefined => {
  const start = tokens[first]?.start;
  const end = tokens[last - 1]?.end;
  if (start === undefined || end === undefined) return undefined;
  const clitic = CLITIC.exec(article.text.slice(start, end))?.[0] ?? '';
  return { start, end: end - clitic.length, type, score };
};

/** A known name of as many words is taken whole, whatever a rule would cut it to: "Stadion Utama Gelora Bung Karno". */
const WHOLE_NAME = 4;

const sentenceNames = (
  document: Segmented,
  forms: TokenForms,
  { firstToken: first, lastToken: last }: Sentence,
  { tagger, names: lexicon, gazetteer, nouns }: NameResources & { readonly nouns: PlainNouns },
): readonly NameCandidate[] => {
  const tagged = taggedNames(forms, first, last, tagger).flatMap(
    (name) => trimName(name, forms, lexicon) ?? [],
  );
  const known = gazetteerNames(document, forms, { first, last }, { gazetteer, names: lexicon });
  const persons = new Set([...starts(tagged, 'Person'), ...starts(known, 'Person')]);
  const fields = fieldTokens(forms, first, last, { lexicon, persons, places: starts(known, 'Place') });
  const regions = regionsOf(known, forms, first, gazetteer);
  const ruled = addFree(
    addFree(
      lawNames(forms, first, last, lexicon),
      known.filter((name) => name.last - name.first >= WHOLE_NAME || opensLikeTitle(name, forms, lexicon)),
    ),
    headedNames(forms, first, last, { lexicon, persons, regions }),
  );
  const knownAt = new Map(known.map((name) => [name.first, name]));
  const typed = tagged.map((name) => retyped(name, forms, first, { lexicon, knownAt }));
  const contexts = contextNames(forms, first, last, lexicon);
  const layers = [
    initialNames(forms, first, last, lexicon),
    productNames(forms, first, last, { lexicon, persons }),
    contexts.filter((name) => swallowsBodies(name, typed)),
    typed,
    known,
    contexts,
  ];
  const names = layers
    .reduce<readonly NameCandidate[]>(addFree, ruled)
    .filter((name) => !fields.has(name.first) && isName(name, forms, nouns));
  const whole = withRegion(withState(names, forms), forms, regions);
  const short = bracketNames(whole, forms, gazetteer).filter((name) => isName(name, forms, nouns));
  return addFree(short, whole);
};

/** "Raja Ampat", "Ibu Kota Nusantara": a known name whose first word might pass for a form of address. */
const opensLikeTitle = ({ first, last }: NameCandidate, forms: TokenForms, lexicon: NameLexicon): boolean => {
  const title = phraseAt(lexicon.titles, forms.plain, first, last);
  return title !== undefined && title.at < last;
};

/** "BPJPH RI": the state behind the short name of one of its bodies belongs to it. */
const withState = (names: readonly NameCandidate[], forms: TokenForms): readonly NameCandidate[] => {
  const bodies = names.flatMap((name) =>
    name.type === 'Organization' &&
    isAbbreviation(forms.exact[name.last - 1] ?? '') &&
    forms.exact[name.last] === 'RI'
      ? [{ ...name, last: name.last + 1 }]
      : [],
  );
  return addFree(bodies, names);
};

/** Known places that are no countries, where they begin → one past their last; looked for only where a bracket stands. */
const regionsOf = (
  known: readonly KnownName[],
  forms: TokenForms,
  first: number,
  gazetteer: Gazetteer,
): ReadonlyMap<number, number> => {
  const last = known.at(-1)?.last ?? first;
  if (!forms.exact.slice(first, last).includes('(')) return new Map();
  const isCountry = (name: KnownName): boolean =>
    gazetteer
      .lookup(forms.exact.slice(name.first, name.last).join(' '))
      .some((row) => row.fine === 'Country');
  return new Map(known.filter((name) => !isCountry(name)).flatMap(placeEnd));
};

/** "Badan Penanggulangan Bencana Daerah (BPBD) Kendal": short form and region behind a body's name belong to it. */
const withRegion = (
  names: readonly NameCandidate[],
  forms: TokenForms,
  regions: ReadonlyMap<number, number>,
): readonly NameCandidate[] => {
  const bodies = names.flatMap((name) => {
    const last = name.type === 'Organization' ? pastShortForm(forms, name, regions) : name.last;
    return last > name.last ? [{ ...name, last }] : [];
  });
  return bodies.length > 0 ? addFree(bodies, names) : names;
};

/** "program Bantuan Stimulan Perumahan Swadaya": a scheme or work whose name only ends in what the tagger takes for a body or place. */
const swallowsBodies = (name: NameCandidate, typed: readonly NameCandidate[]): boolean => {
  if (name.type !== 'Program' && name.type !== 'CreativeWork') return false;
  const inside = typed.filter((other) => collide(other, name));
  return inside.every(
    (other) => other.type !== 'Person' && other.first > name.first && other.last <= name.last,
  );
};

/** Where a known place begins and ends. */
const placeEnd = ({ first, last, type }: NameCandidate): readonly (readonly [number, number])[] =>
  type === 'Place' ? [[first, last]] : [];

const starts = (names: readonly NameCandidate[], type: EntityType): ReadonlySet<number> =>
  new Set(names.filter((name) => name.type === type).map((name) => name.first));

/** The gazetteer, a closing word or a noun before a name know better what the thing is than the tagger. */
const retyped = (
  name: NameCandidate,
  forms: TokenForms,
  begin: number,
  { lexicon, knownAt }: { readonly lexicon: NameLexicon; readonly knownAt: ReadonlyMap<number, KnownName> },
): NameCandidate => {
  const { first, last } = name;
  const found = knownAt.get(first);
  const same = found?.last === last ? found : undefined;
  if (same?.types.has(name.type)) return name;
  const tail = last - first > 1 ? phraseBefore(lexicon.tails, forms.plain, last, first)?.value : undefined;
  const type = same?.type ?? tail ?? typeBefore(forms, first, begin, lexicon);
  return type ? { ...name, type } : name;
};

const CURRENCY: ReadonlySet<string> = new Set(['dolar', 'dollar']);

const isName = (name: NameCandidate, forms: TokenForms, nouns: PlainNouns): boolean => {
  const { first, last } = name;
  if (isPlainNoun(name, forms, nouns)) return false;
  // "dolar AS", "dollar AS", "US dollar", "US$ 82": a currency.
  if (
    CURRENCY.has(forms.lower[first - 1] ?? '') ||
    forms.lower[last] === 'dollar' ||
    forms.exact[last] === '$'
  )
    return false;
  return name.type === 'Legislation' || forms.exact.slice(first, last).some((form) => /\p{L}/u.test(form));
};
