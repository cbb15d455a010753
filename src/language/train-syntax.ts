// Trains every syntax model: register, parsing network and morphology, from treebanks and from trees that a teacher gave to raw text.
import type { TreebankSentence } from './conllu.ts';
import { buildKeyTable, findSlot } from './key-table.ts';
import type { WordInPlace } from './morphology.ts';
import type { NetworkExample } from './network-batches.ts';
import { byFours, rowsOf } from './network-forward.ts';
import { inBytes } from './network-parser.ts';
import { countRows, FIRST_FEATURE_ROW, rowsOfForm, type WordRows } from './network-words.ts';
import { type Register, trainRegister } from './register.ts';
import { formCache, type SyntaxForm, syntaxForm } from './syntax-forms.ts';
import type { SyntaxModel } from './syntax-model.ts';
import { type LemmatisedWord, trainMorphology } from './train-morphology.ts';
import { type TrainedNetwork, trainNetwork } from './train-network.ts';
import { tagIndex, UPOS } from './upos.ts';
import type { WordClasses } from './word-classes.ts';

/** Sentences of one treebank. */
export interface TreebankPart {
  readonly sentences: readonly TreebankSentence[];
  /** Whose habits its lemmas and features follow. */
  readonly register: Register;
  /** Whose habits its trees follow: a register, or a number of its own where they are nobody else's. */
  readonly habits: number;
  /** False where lemmas and features are missing. */
  readonly current: boolean;
  /** How often its sentences count. */
  readonly weight: number;
}

/** A tree that a teacher gave to a raw sentence, an entry a word. */
export interface TaughtTree {
  readonly register: Register;
  readonly tags: Uint8Array;
  /** 1-based, 0 = the root. */
  readonly heads: Uint8Array;
  readonly relations: readonly string[];
  /** How sure the teacher was, [0, 1]. */
  readonly weights: Float32Array;
}

export interface TaughtSentence {
  readonly words: readonly string[];
  /** By the habits of one register or of several; at least one. */
  readonly trees: readonly TaughtTree[];
}

/** All that is learnt from. */
export interface SyntaxCorpus {
  readonly parts: readonly TreebankPart[];
  readonly taught: readonly TaughtSentence[];
  readonly classes: WordClasses;
}

export interface SyntaxOptions {
  readonly seed: number;
  /** Passes over all sentences, then over those of the treebanks alone. */
  readonly passes: number;
  readonly lastPasses: number;
  readonly rate: number;
  readonly rowDropout: number;
  readonly dropout: number;
  readonly width: number;
  readonly layers: number;
  readonly arcWidth: number;
  readonly relationWidth: number;
  /** Features of words with a vector of their own. */
  readonly mostRows: number;
  readonly leastCount: number;
  /** Most features kept of each linear model of morphology. */
  readonly mostFeatures: number;
  readonly log?: (line: string) => void;
}

/** A treebank sentence made ready for all trainers. */
interface Example extends Pick<TreebankPart, 'register' | 'habits' | 'current' | 'weight'> {
  readonly sentence: TreebankSentence;
  readonly forms: readonly SyntaxForm[];
}

const WORD_EPOCHS = 4;
const REGISTER_EPOCHS = 6;

/** The same corpus and options give the same model, byte for byte. */
export const trainSyntax = (corpus: SyntaxCorpus, options: SyntaxOptions): SyntaxModel => {
  const { parts, classes } = corpus;
  const cache = formCache(classes);
  const examples = parts.flatMap(({ sentences, ...part }) =>
    sentences.map((sentence): Example => {
      const forms = sentence.words.map(({ form }) => syntaxForm(cache, form));
      return { ...part, sentence, forms };
    }),
  );
  const counted = examples.flatMap((example) => Array<Example>(example.weight).fill(example));
  return {
    classes,
    register: trainRegister(counted, options.seed, REGISTER_EPOCHS),
    parser: trainParser(examples, corpus, options),
    morphology: trainMorphology(counted.filter(({ current }) => current).flatMap(wordsOf), {
      seed: options.seed,
      epochs: WORD_EPOCHS,
      leastCount: 6,
      leastUpdates: 1,
      mostFeatures: options.mostFeatures,
    }),
  };
};

const trainParser = (
  examples: readonly Example[],
  { taught, classes }: SyntaxCorpus,
  options: SyntaxOptions,
): SyntaxModel['parser'] => {
  const relations = [
    ...new Set(examples.flatMap(({ sentence }) => sentence.words.map(({ deprel }) => deprel))),
  ].sort();
  const cache = formCache(classes);
  const formsOf = ({ words }: TaughtSentence): readonly SyntaxForm[] =>
    words.map((word) => syntaxForm(cache, word));
  const counts = countRows([...examples.map(({ forms }) => forms), ...taught.map(formsOf)], options);
  const words = wordRows(counts);
  const learner = { words, relations };
  const gold = examples.flatMap((example) =>
    Array<NetworkExample>(example.weight).fill(goldExample(example, learner)),
  );
  const silver = taught.map((sentence) => taughtExamples(sentence, formsOf(sentence), learner));
  const { width, layers, arcWidth, relationWidth } = options;
  const shape = { width, layers, arcWidth, relationWidth, tags: UPOS.length, relations: relations.length };
  const network = trainNetwork(shape, FIRST_FEATURE_ROW + counts.size, {
    ...options,
    // As when the shipped model was trained: what stands in a batch together decides its bytes.
    rowsOf: (words) => byFours(rowsOf(words)),
    passes: [
      ...Array.from({ length: options.passes }, (_, pass) => [
        ...gold,
        ...silver.flatMap((own, s) => own[(pass + s) % own.length] ?? []),
      ]),
      ...Array.from({ length: options.lastPasses }, () => gold),
    ],
  });
  return { relations, network: packed(network, words) };
};

const packed = (
  { shape, dense, vectors }: TrainedNetwork,
  words: WordRows,
): SyntaxModel['parser']['network'] => ({ shape, words, dense, ...inBytes(vectors, shape.width) });

const wordRows = (counts: ReadonlyMap<number, number>): WordRows => {
  const keys = buildKeyTable(counts.keys());
  const rows = new Uint16Array(keys.length);
  for (const [feature, row] of counts) rows[findSlot(keys, feature)] = row;
  return { keys, rows };
};

interface Learner {
  readonly words: WordRows;
  readonly relations: readonly string[];
}

const goldExample = (
  { sentence, forms, habits }: Example,
  { words, relations }: Learner,
): NetworkExample => ({
  words: forms.map((form) => rowsOfForm(words, form)),
  register: habits,
  tags: Uint8Array.from(sentence.words, ({ upos }) => tagIndex(upos)),
  heads: Int32Array.from(sentence.words, ({ head }) => head),
  relations: Uint8Array.from(sentence.words, ({ deprel }) => relations.indexOf(deprel)),
  weights: new Float32Array(forms.length).fill(1),
});

const taughtExamples = (
  { trees }: TaughtSentence,
  forms: readonly SyntaxForm[],
  { words, relations }: Learner,
): readonly NetworkExample[] => {
  const rows = forms.map((form) => rowsOfForm(words, form));
  return trees.map((tree) => ({
    ...tree,
    words: rows,
    relations: Uint8Array.from(tree.relations, (relation) => Math.max(0, relations.indexOf(relation))),
  }));
};

const wordsOf = ({ sentence, forms, register }: Example): readonly LemmatisedWord[] => {
  const first = forms.findIndex(({ mark }) => mark === 0);
  const place = (i: number): Pick<WordInPlace, 'initial' | 'register'> => ({
    initial: i === first,
    register,
  });
  return sentence.words.map(({ form, upos, lemma, feats }, i) => ({ form, upos, lemma, feats, ...place(i) }));
};
