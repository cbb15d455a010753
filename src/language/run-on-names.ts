// Parts names that run into each other: "Prefektur Aomori Jepang", "Kementerian Perhubungan Rina Wulandari".
import type { Segmented } from '../model/document.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { NameCandidate } from './name-candidate.ts';
import { isCapital, type TokenForms } from './name-forms.ts';
import type { NameLexicon } from './name-lexicon.ts';
import { phraseAt } from './phrases.ts';

export interface RunOnOptions {
  readonly gazetteer: Gazetteer;
  readonly lexicon: NameLexicon;
}

/** The names, with a country behind an area, and a person of the article behind an organisation, made names of their own. */
export const partRunOns = (
  document: Segmented,
  forms: TokenForms,
  names: readonly NameCandidate[],
  options: RunOnOptions,
): readonly NameCandidate[] => {
  const persons = new Set(names.filter(isFullPerson).map((name) => formOf(forms, name.first, name.last)));
  return names.flatMap((name) => {
    if (name.type !== 'Organization' && name.type !== 'Place') return [name];
    const country = countryAt(document, name, options);
    if (country && isArea(forms, name, country, options.lexicon)) {
      return [
        { ...name, last: country },
        { ...name, first: country, type: 'Place' },
      ];
    }
    const person = personAt(forms, name, persons);
    return person
      ? [
          { ...name, last: person },
          { ...name, first: person, type: 'Person' },
        ]
      : [name];
  });
};

const isFullPerson = ({ type, first, last }: NameCandidate): boolean => type === 'Person' && last - first > 1;

const formOf = (forms: TokenForms, first: number, last: number): string =>
  forms.exact.slice(first, last).join(' ');

/** Where the country that closes the name begins; none where the whole is a known name. */
const countryAt = (
  { article, tokens }: Segmented,
  { first, last }: NameCandidate,
  { gazetteer }: RunOnOptions,
): number | undefined => {
  const textOf = (from: number): string => article.text.slice(tokens[from]?.start, tokens[last - 1]?.end);
  if (gazetteer.lookup(textOf(first)).length > 0) return undefined;
  for (let at = first + 1; at < last; at++) {
    if (gazetteer.lookup(textOf(at)).some((row) => row.fine === 'Country')) return at;
  }
  return undefined;
};

/** What stands before the country names an area: "Prefektur Aomori", "Pemerintah Kota Osaka", or a place by itself. */
const isArea = (
  forms: TokenForms,
  { first, type }: NameCandidate,
  country: number,
  { heads }: NameLexicon,
): boolean => {
  if (type === 'Place')
    return country - first > 1 && phraseAt(heads, forms.plain, first, country)?.value.type === 'Place';
  return country - first > 2 && forms.plain[first] === 'pemerintah' && isCapital(forms.exact[first + 1]);
};

/** Where a person whom the article names in full elsewhere begins, at the end of an organisation's name. */
const personAt = (
  forms: TokenForms,
  { first, last, type }: NameCandidate,
  persons: ReadonlySet<string>,
): number | undefined => {
  if (type !== 'Organization') return undefined;
  for (let at = first + 1; at < last - 1; at++) if (persons.has(formOf(forms, at, last))) return at;
  return undefined;
};
