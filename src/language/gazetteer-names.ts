// Names that the gazetteer knows, where they stand alone in the text.
import type { Segmented } from '../model/document.ts';
import type { EntityType } from '../model/entity.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { NameCandidate } from './name-candidate.ts';
import { isCapital, type TokenForms } from './name-forms.ts';
import { isSmallWord, type NameLexicon } from './name-lexicon.ts';
import { phraseAt, phraseBefore } from './phrases.ts';

export interface KnownName extends NameCandidate {
  /** What things of this name are: "Liverpool" is a town and a club. */
  readonly types: ReadonlySet<EntityType>;
}

/** Known names among tokens `first` to `last`, the longest at each place; sorted, non-overlapping. */
export const gazetteerNames = (
  { article, tokens }: Segmented,
  forms: TokenForms,
  { first, last }: { readonly first: number; readonly last: number },
  { gazetteer, names: lexicon }: { readonly gazetteer: Gazetteer; readonly names: NameLexicon },
): readonly KnownName[] => {
  const names: KnownName[] = [];
  const inTitle = isTitleCase(forms, first, last);
  let at = first;
  while (at < last) {
    const match =
      startsName(forms, at) && !isInTitle(forms, at, first, lexicon)
        ? gazetteer.matchAt(article.text, tokens, at)
        : undefined;
    const row = match?.rows[0];
    if (
      match &&
      row &&
      match.end <= last &&
      (inTitle || !continues(forms, { at, end: match.end, first, last }, lexicon))
    ) {
      const types = new Set(match.rows.map((known) => known.type));
      names.push({ first: at, last: match.end, type: row.type, types, score: 0.8 });
    }
    at = match ? match.end : at + 1;
  }
  return names;
};

/** "detikNews", "iNews": some begin small. */
const startsName = (forms: TokenForms, at: number): boolean =>
  (isCapital(forms.exact[at]) || /^\p{Ll}+\p{Lu}/u.test(forms.exact[at] ?? '')) && !forms.glued[at];

/** The second word of a title: "Kota" of "Wali Kota Surakarta". */
const isInTitle = (forms: TokenForms, at: number, first: number, { titles }: NameLexicon): boolean => {
  const title = at > first ? phraseAt(titles, forms.plain, at - 1, forms.plain.length) : undefined;
  return title !== undefined && title.at > at;
};

/** A headline: nearly all its words of four letters or more begin with a capital, so that capitals part no names. */
const isTitleCase = (forms: TokenForms, first: number, last: number): boolean => {
  const words = forms.exact.slice(first, last).filter((form) => /^\p{L}{4,}/u.test(form));
  return words.length >= 5 && words.filter(isCapital).length >= 0.9 * words.length;
};

interface Place {
  readonly at: number;
  readonly end: number;
  /** The sentence round it. */
  readonly first: number;
  readonly last: number;
}

/**
 * Part of a longer capitalised run, that is of another name: "Bandung" in "Persib Bandung Raya". A role or rank beside it
 * is no part of the run: "Kapolda Jawa Barat Irjen Pol …".
 */
const continues = (forms: TokenForms, { at, end, first, last }: Place, lexicon: NameLexicon): boolean => {
  const before =
    at > first &&
    isCapital(forms.exact[at - 1]) &&
    !isSmallWord(lexicon, forms.exact[at - 1]) &&
    !phraseBefore(lexicon.titlesByLast, forms.plain, at, first);
  const behind =
    end < last &&
    isCapital(forms.exact[end]) &&
    phraseAt(lexicon.titles, forms.plain, end, last)?.value !== 'rank';
  return before || behind;
};
