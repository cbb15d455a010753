// Splits clitics off words as the treebanks do: "rumahnya" → rumah + nya, "tidaklah" → tidak + lah, but "biasanya" stays whole.
import type { TokenRange, TreebankSentence, TreebankWord } from './conllu.ts';
import type { Row } from './table.ts';

/** Lower-cased form → length of its stem; the form's own length where it is one word. */
export type CliticLexicon = ReadonlyMap<string, number>;

/** Reads `data/lexicons/clitics.tsv`. */
export const cliticLexicon = (rows: readonly Row[]): CliticLexicon =>
  new Map(
    rows.map((row) => {
      const form = row['form'] ?? '';
      return [form, row['stem'] ? row['stem'].length : form.length];
    }),
  );

const POSSESSIVE = 'nya';
const SHORTEST_STEM = 2;
/** "Kenya", "Tanya" and "Sonya" are names. */
const SHORTEST_NAMED_STEM = 4;

/**
 * How many characters of a word are its stem; its whole length if it has no clitic.
 * Words that may be names (`named`: capitalised inside a sentence) need a longer stem: "Kenya" is a country.
 */
export const stemLength = (form: string, lexicon: CliticLexicon, named: boolean): number => {
  const lower = form.toLowerCase();
  const known = lexicon.get(lower);
  if (known !== undefined) return known;
  const stem = form.length - POSSESSIVE.length;
  if (stem < (named ? SHORTEST_NAMED_STEM : SHORTEST_STEM) || !lower.endsWith(POSSESSIVE)) return form.length;
  return /\p{L}/u.test(form.slice(0, stem)) ? stem : form.length;
};

/** What a clitic is and does, from the tag of its stem: "ibunya" nmod:poss, "membuatnya" obj, "dibuatnya" obl:agent. */
const cliticWord = (form: string, stem: TreebankWord, head: number): TreebankWord => {
  const base = { form, lemma: form, xpos: '_', head, misc: '_' };
  if (['lah', 'kah', 'pun'].includes(form.toLowerCase())) {
    return { ...base, upos: 'PART', feats: '_', deprel: 'advmod:emph' };
  }
  const deprel = pronounRelation(form.toLowerCase(), stem);
  const upos = deprel === 'det' ? 'DET' : 'PRON';
  return { ...base, upos, feats: '_', deprel };
};

const SPEECH_STEM =
  /^(ujar|kata|ucap|tutur|ungkap|imbuh|tegas|jelas|tambah|lanjut|sambung|terang|papar|pungkas|sebut)$/i;

const pronounRelation = (clitic: string, { form, upos }: TreebankWord): string => {
  const isVerb = upos === 'VERB';
  if (isVerb && SPEECH_STEM.test(form)) return 'nsubj';
  if (isVerb && /^me/i.test(form)) return 'obj';
  if (isVerb && /^di/i.test(form)) return 'obl:agent';
  if (clitic === POSSESSIVE && (isVerb || upos === 'ADJ' || upos === 'NUM')) return 'det';
  return upos === 'ADP' ? 'obl' : 'nmod:poss';
};

/** The sentence with its clitics as words of their own, each hung on its stem; heads are renumbered. */
export const splitClitics = (sentence: TreebankSentence, lexicon: CliticLexicon): TreebankSentence => {
  const words: TreebankWord[] = [];
  const ranges: TokenRange[] = [];
  const newId = [0];
  for (const word of sentence.words) {
    newId.push(words.length + 1);
    const whole =
      ['PROPN', 'ADV', 'PUNCT', 'CCONJ', 'SCONJ'].includes(word.upos) &&
      !lexicon.has(word.form.toLowerCase());
    const length = whole ? word.form.length : stemLength(word.form, lexicon, false);
    if (length === word.form.length) {
      words.push(word);
      continue;
    }
    const stem = { ...word, form: word.form.slice(0, length), misc: '_' };
    words.push(stem, { ...cliticWord(word.form.slice(length), stem, -1) });
    ranges.push({ first: words.length - 1, last: words.length, form: word.form, misc: word.misc });
  }
  // A clitic's head is its stem (already a new id); the rest are renumbered.
  const renumbered = words.map((word, i) =>
    word.head === -1 ? { ...word, head: i } : { ...word, head: newId[word.head] ?? 0 },
  );
  return { id: sentence.id, words: renumbered, ranges };
};
