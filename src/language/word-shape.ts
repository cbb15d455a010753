// How a word is written: its letter case, digits and marks, boiled down to a short pattern.

const kindOf = (character: string): string => {
  if (/\p{Lu}/u.test(character)) return 'X';
  if (/\p{Ll}/u.test(character)) return 'x';
  if (/\p{N}/u.test(character)) return '9';
  return /[\p{L}\p{M}]/u.test(character) ? 'o' : character;
};

const SHAPE_LENGTH = 24;

/** Runs squeezed: "Liputan6.com" → "Xx9.x", "PKB" → "XX", "A" → "X", "anak-anak" → "x-x". */
export const wordShape = (form: string): string => {
  let shape = '';
  let previous = '';
  let before = '';
  for (const character of form.slice(0, SHAPE_LENGTH)) {
    const kind = kindOf(character);
    // A second capital is kept ("X" against "XX"), a third is not.
    if (kind !== previous || (kind === 'X' && before !== 'X')) shape += kind;
    before = previous;
    previous = kind;
  }
  return shape;
};

/** True for "Jakarta", "KPK", "iPhone" is not: the first letter or digit decides. */
export const isCapitalised = (form: string): boolean => /^[^\p{L}\p{N}]{0,2}\p{Lu}/u.test(form);
