// Features of a single word form: computed once a form, whatever the number of its tokens.
import { hashText, mix } from './hash.ts';
import { classesOf, type WordClasses } from './word-classes.ts';
import { isCapitalised, wordShape } from './word-shape.ts';

/** What features of several words see of a form: hashes that stand for it. */
export interface FormAtoms {
  readonly capitalised: boolean;
  readonly lower: number;
  readonly shape: number;
  readonly fine: number;
  readonly middle: number;
  readonly coarse: number;
}

export interface FormFeatures extends FormAtoms {
  /** Feature hashes for the token itself, for a neighbour, and for a word two away. */
  readonly own: readonly number[];
  readonly near: readonly number[];
  readonly far: readonly number[];
}

/** Stands where a sentence has no word. */
export const EDGE_FORM: FormFeatures = (() => {
  const edge = hashText('\u0000edge');
  const features = [mix(1, edge)];
  return {
    capitalised: false,
    lower: edge,
    shape: edge,
    fine: edge,
    middle: edge,
    coarse: edge,
    own: features,
    near: features,
    far: features,
  };
})();

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
  bias: 12,
  middle: 13,
} as const;

const AFFIX_LENGTHS = [1, 2, 3, 4, 5] as const;

export const formFeatures = (form: string, classes: WordClasses): FormFeatures => {
  const lowerForm = form.toLowerCase();
  const lower = hashText(lowerForm);
  const shape = hashText(wordShape(form));
  const { fine, middle, coarse, capitals } = classesOf(classes, form);
  const capitalised = isCapitalised(form);
  const coarseAtom = mix(coarse, shape);
  const fineAtom = fine > 0 ? mix(T.fine, fine) : mix(T.fine, mix(shape, hashText(lowerForm.slice(-3))));
  const middleAtom = mix(T.middle, mix(middle, capitalised ? 1 : 0));
  const shared = [
    mix(T.lower, lower),
    mix(T.shape, shape),
    mix(T.coarse, coarseAtom),
    mix(T.middle, middleAtom),
    mix(T.fine, fineAtom),
  ];
  const near = [...shared, mix(T.word, hashText(form)), mix(T.suffix, hashText(lowerForm.slice(-3)))];
  return {
    capitalised,
    lower,
    shape,
    fine: fineAtom,
    middle: middleAtom,
    coarse: coarseAtom,
    own: [
      ...near,
      ...affixes(lowerForm, shape),
      mix(T.bias, 0),
      mix(T.cased, mix(capitals, shape)),
      mix(T.capitals, mix(capitals, capitalised ? 1 : 0)),
      mix(T.length, mix(Math.min(form.length, 8), shape)),
      mix(T.core, hashText(coreOf(lowerForm))),
    ],
    near,
    far: shared,
  };
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
