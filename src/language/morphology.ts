// Lemma and features of a word from its form and tag: affixes off ("mempertimbangkan" → timbang), voice, number, pronoun type.
import { applyScript, type EditScript, readScript } from './edit-script.ts';
import { hashText, mix } from './hash.ts';
import { findSlot, type KeyTable } from './key-table.ts';
import { type LinearModel, scoreInto } from './linear-model.ts';
import { affixPattern } from './syntax-forms.ts';
import { wordShape } from './word-shape.ts';

export interface MorphologyModel {
  /** Edit scripts by class of `lemmas`, as `scriptText` writes them. */
  readonly scripts: readonly string[];
  /** Feature lists by class of `features`: "Number=Sing|Person=3". */
  readonly featureLists: readonly string[];
  readonly lemmas: LinearModel;
  readonly features: LinearModel;
  /** Hashes of lemmas known from the treebanks. */
  readonly stems: KeyTable;
}

export interface WordAnalysis {
  readonly lemma: string;
  /** As in CoNLL-U: "Voice=Act", "_" where there is none. */
  readonly feats: string;
}

/** The model made ready, with what it said before: an answer depends on form, tag and place alone. */
export interface Morphology {
  readonly model: MorphologyModel;
  readonly scripts: readonly EditScript[];
  /** By register and place, then by tag, then by form. */
  readonly known: Map<string, Map<string, WordAnalysis>>[];
}

const MOST_KNOWN = 1 << 16;

export const morphology = (model: MorphologyModel): Morphology => ({
  model,
  scripts: model.scripts.map(readScript),
  known: [],
});

/** A word in its sentence; `initial` words are capitalised for their place, which says nothing. */
export interface WordInPlace {
  readonly form: string;
  readonly upos: string;
  readonly initial: boolean;
  /** Whose habits to follow, see `register.ts`: GSD writes lemmas of names in lower case. */
  readonly register: number;
}

export const analyse = (own: Morphology, word: WordInPlace): WordAnalysis => {
  const setting = 2 * word.register + (word.initial ? 1 : 0);
  const tags = own.known[setting] ?? new Map<string, Map<string, WordAnalysis>>();
  own.known[setting] = tags;
  const known = tags.get(word.upos) ?? new Map<string, WordAnalysis>();
  const found = known.get(word.form);
  if (found) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const made = makeAnalysis(own, word);
  known.set(word.form, made);
  tags.set(word.upos, known);
  return made;
};

export const MOST_WORD_FEATURES = 48;

const buffer = new Uint32Array(MOST_WORD_FEATURES);

const makeAnalysis = ({ model, scripts }: Morphology, word: WordInPlace): WordAnalysis => {
  const count = wordFeatures(buffer, word);
  const scores = new Int32Array(Math.max(model.lemmas.classes, model.features.classes));
  scoreInto(scores, model.features, buffer, count);
  let best = 0;
  for (let c = 1; c < model.features.classes; c++) if ((scores[c] ?? 0) > (scores[best] ?? 0)) best = c;
  const feats = model.featureLists[best] ?? '_';
  return { lemma: bestLemma(model, scripts, word, scores), feats };
};

/** Scripts that do not fit the form are out; one that leads to a known lemma is preferred by what that is worth. */
const bestLemma = (
  model: MorphologyModel,
  scripts: readonly EditScript[],
  word: WordInPlace,
  scores: Int32Array,
): string => {
  const count = wordFeatures(buffer, word);
  scoreInto(scores, model.lemmas, buffer, count);
  let best = word.form;
  let most = Number.NEGATIVE_INFINITY;
  for (const [c, script] of scripts.entries()) {
    const lemma = applyScript(word.form, script);
    if (lemma === undefined) continue;
    const score = (scores[c] ?? 0) + (isStem(model.stems, lemma) ? STEM_BONUS : 0);
    if (score > most) {
      most = score;
      best = lemma;
    }
  }
  return best;
};

/** In units of the lemma model's weights, found on held-out words. */
const STEM_BONUS = 40;

export const stemKey = (lemma: string): number => hashText(lemma.toLowerCase());

const isStem = (stems: KeyTable, lemma: string): boolean => findSlot(stems, stemKey(lemma)) >= 0;

/** Writes the features of the word alone; returns how many. */
export const wordFeatures = (
  features: Uint32Array,
  { form, upos, initial, register }: WordInPlace,
): number => {
  const lower = form.toLowerCase();
  const tag = hashText(upos);
  let count = 0;
  const push = (template: number, value: number): void => {
    features[count++] = mix(600 + template, mix(value, tag));
  };
  push(0, 0);
  push(1, hashText(lower));
  push(2, hashText(form));
  push(3, hashText(affixPattern(lower)));
  push(4, mix(hashText(wordShape(form)), initial ? 1 : 0));
  push(5, mix(hashText(lower), initial ? 1 : 0));
  for (let length = 1; length <= 8 && length <= lower.length; length++) {
    if (length <= 7) push(10 + length, hashText(lower.slice(0, length)));
    if (length <= 6) push(20 + length, hashText(lower.slice(-length)));
  }
  const hyphen = lower.indexOf('-');
  push(30, hyphen < 0 ? 0 : lower.slice(0, hyphen) === lower.slice(hyphen + 1) ? 1 : 2);
  push(31, mix(hashText(lower.slice(0, 3)), hashText(lower.slice(-3))));
  push(32, mix(hashText(lower.slice(0, 5)), hashText(lower.slice(-2))));
  push(40, register);
  push(41, mix(register, hashText(wordShape(form))));
  push(42, mix(register, hashText(lower)));
  push(33, mix(hashText(lower.slice(0, 4)), Math.min(lower.length, 9)));
  return count;
};
