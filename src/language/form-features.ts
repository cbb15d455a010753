// Features of a single word form: computed once a form, whatever the number of its tokens.
import { hashText, mix } from './hash.ts';
import { classesOf, type WordClasses } from './word-classes.ts';
import { isCapitalised, wordShape } from './word-shape.ts';

/** What the lists of known names are asked by. */
export interface FormAtoms {
  readonly capitalised: boolean;
  /** A hash of the form in small letters. */
  readonly lower: number;
}

export interface FormFeatures extends FormAtoms {
  /** Feature hashes. */
  readonly own: readonly number[];
}

/** One number for each template, so that equal values of two templates differ. */
const T = {
  word: 1,
  lower: 2,
  prefix: 3,
  suffix: 4,
  shape: 5,
  fine: 6,
  coarse: 7,
  capitals: 8,
  length: 9,
  core: 10,
  cased: 11,
  end: 12,
  middle: 13,
} as const;

const AFFIX_LENGTHS = [1, 2, 3, 4, 5] as const;

export const formFeatures = (form: string, classes: WordClasses): FormFeatures => {
  const lowerForm = form.toLowerCase();
  const lower = hashText(lowerForm);
  const shape = hashText(wordShape(form));
  const { fine, middle, coarse, capitals } = classesOf(classes, form);
  const capitalised = isCapitalised(form);
  const cased = capitalised ? 1 : 0;
  const end = hashText(lowerForm.slice(-3));
  const own = [
    mix(T.word, hashText(form)),
    mix(T.lower, lower),
    mix(T.shape, shape),
    mix(T.coarse, mix(coarse, shape)),
    mix(T.middle, mix(middle, cased)),
    mix(T.fine, fine > 0 ? fine : mix(shape, end)),
    mix(T.end, end),
    mix(T.cased, mix(capitals, shape)),
    mix(T.capitals, mix(capitals, cased)),
    mix(T.length, mix(Math.min(form.length, 8), shape)),
    mix(T.core, hashText(coreOf(lowerForm))),
    ...affixes(lowerForm, shape),
  ];
  return { capitalised, lower, own };
};

/** "(bph" → "bph": the form without the marks that some corpora leave at its ends. */
const coreOf = (form: string): string =>
  /^[\p{L}\p{N}].*[\p{L}\p{N}]$/su.test(form) ? form : form.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

const affixes = (lowerForm: string, shape: number): number[] => {
  const features: number[] = [];
  for (const length of AFFIX_LENGTHS) {
    if (lowerForm.length < length) break;
    features.push(mix(T.prefix, hashText(`${lowerForm.slice(0, length)}-`)));
    features.push(mix(T.suffix, mix(shape, hashText(`-${lowerForm.slice(-length)}`))));
  }
  return features;
};
