// What the tagger and the parser know of a word form: computed once a form, whatever the number of its tokens.
import { hashText, mix } from './hash.ts';
import { classesOf, type WordClasses } from './word-classes.ts';
import { isCapitalised, wordShape } from './word-shape.ts';

export interface SyntaxForm {
  /** 0 = a word; else the kind of mark it is, as `markKind` numbers them. */
  readonly mark: number;
  /** Hashes: the lower-cased form, and how it is written. */
  readonly word: number;
  readonly shape: number;
  /** Features that may have a vector in the network: the form, its affixes, its distributional classes and the like. */
  readonly own: Uint32Array;
}

/** Forms seen before, with a bound: the oldest batch is dropped when it is reached. */
export interface FormCache {
  readonly classes: WordClasses | undefined;
  readonly known: Map<string, SyntaxForm>;
}

const MOST_KNOWN = 1 << 16;

export const formCache = (classes: WordClasses | undefined): FormCache => ({ classes, known: new Map() });

/** What is known of `form`; the cache spares time and changes no answer. */
export const syntaxForm = (cache: FormCache, form: string): SyntaxForm => {
  const found = cache.known.get(form);
  if (found) return found;
  if (cache.known.size >= MOST_KNOWN) cache.known.clear();
  const made = makeForm(form, cache.classes);
  cache.known.set(form, made);
  return made;
};

const NO_CLASS = { fine: 0, coarse: 0, capitals: 0 };

/** 1 comma, 2 stop, 3 query or exclamation, 4 colon or semicolon, 5 quotation mark, 6 opening and 7 closing bracket, 8 dash, 9 other. */
export const markKind = (form: string): number => {
  if (/[\p{L}\p{N}]/u.test(form)) return 0;
  if (form === ',') return 1;
  if (/^(\.+|…)$/.test(form)) return 2;
  if (/^[?!]+$/.test(form)) return 3;
  if (/^[:;]$/.test(form)) return 4;
  if (/^(["'“”‘’«»]|``|'')$/.test(form)) return 5;
  if (/^[([{]$/.test(form)) return 6;
  if (/^[)\]}]$/.test(form)) return 7;
  return /^\p{Pd}+$/u.test(form) ? 8 : 9;
};

const T = {
  word: 1,
  prefix: 2,
  suffix: 3,
  shape: 4,
  fine: 5,
  coarse: 6,
  capitals: 7,
  exact: 8,
  both: 9,
  length: 10,
} as const;

/** The prefix and suffix that tell what an Indonesian word does: "mempertimbangkan" → me…kan, "pendanaan" → pe…an. */
export const affixPattern = (lower: string): string => {
  if (lower.length < 5) return lower.length < 4 ? '0' : '1';
  const prefix =
    /^(meng|meny|mem|men|me|di|ber|bel|ter|peng|peny|pem|pen|per|pe|ke|se)/.exec(lower)?.[1] ?? '';
  const suffix = /(kan|an|i|nya|isme|isasi|if|al|us|is|si)$/.exec(lower)?.[1] ?? '';
  const doubled = /^(\p{L}{2,})-\1/u.test(lower) ? '2' : '';
  return `${prefix.startsWith('me') ? 'me' : prefix.startsWith('pe') && prefix !== 'per' ? 'pe' : prefix}-${suffix}${doubled}`;
};

const makeForm = (form: string, classes: WordClasses | undefined): SyntaxForm => {
  const lower = form.toLowerCase();
  const shapeText = wordShape(form);
  const shape = hashText(shapeText);
  const word = hashText(/^\d+$/.test(lower) ? lower.replace(/\d/g, '0') : lower);
  const affix = hashText(affixPattern(lower));
  const { fine, coarse, capitals } = classes ? classesOf(classes, form) : NO_CLASS;
  const tail = mix(shape, hashText(lower.slice(-3)));
  const fineAtom = fine > 0 ? mix(T.fine, fine) : tail;
  const coarseAtom = coarse > 0 ? mix(T.coarse, coarse) : mix(shape, affix);
  const own = [
    mix(T.word, word),
    mix(T.shape, shape),
    mix(T.fine, fineAtom),
    mix(T.coarse, coarseAtom),
    mix(T.both, affix),
    mix(T.exact, hashText(form)),
    mix(T.capitals, mix(capitals, shape)),
    mix(T.length, Math.min(form.length, 9)),
  ];
  for (let length = 1; length <= 5 && length <= lower.length; length++) {
    if (length < 5) own.push(mix(T.prefix, hashText(`${lower.slice(0, length)}-`)));
    own.push(mix(T.suffix, mix(isCapitalised(form) ? 1 : 0, hashText(`-${lower.slice(-length)}`))));
  }
  return {
    mark: markKind(form),
    word,
    shape,
    own: Uint32Array.from(own),
  };
};
