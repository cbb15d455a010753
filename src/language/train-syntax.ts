// Trains every syntax model from treebanks: register, tagger, moves, relations, marks and morphology.
import type { TreebankSentence } from './conllu.ts';
import type { LinearModel } from './linear-model.ts';
import { type MarkedTree, markedTree } from './mark-features.ts';
import type { WordInPlace } from './morphology.ts';
import { parserInput } from './parse-sentence.ts';
import { type Register, registerOf, trainRegister } from './register.ts';
import { formCache, type SyntaxForm, syntaxForm } from './syntax-forms.ts';
import type { SyntaxModel } from './syntax-model.ts';
import { tagForms, tagIndex } from './tagger.ts';
import { type TreeExample, trainVoters, vote } from './train-ensemble.ts';
import { type LabelledExample, trainLabels, trainMarks } from './train-labels.ts';
import { type LemmatisedWord, trainMorphology } from './train-morphology.ts';
import { trainMoves } from './train-parser.ts';
import { trainTagger } from './train-tagger.ts';
import type { WordClasses } from './word-classes.ts';

/** Sentences of one treebank. */
export interface TreebankPart {
  readonly sentences: readonly TreebankSentence[];
  readonly register: Register;
  /** False where lemmas and features are missing and marks hang by older rules. */
  readonly current: boolean;
  /** How often its sentences count. */
  readonly weight: number;
}

/** All that is learnt from. */
export interface SyntaxCorpus {
  readonly parts: readonly TreebankPart[];
  /** Sentences without annotation, as treebank words. */
  readonly raw: readonly (readonly string[])[];
  readonly classes: WordClasses;
}

export interface SyntaxOptions {
  readonly seed: number;
  readonly epochs: number;
  /** The parser learns on tags that came from models which had not seen the sentence; in so many parts. */
  readonly folds: number;
  /** Features of the tagger and the parser that were updated fewer times are left out. */
  readonly leastUpdates: number;
  /** Parsers in each direction that vote on the raw sentences; 0 = none, the raw sentences are left. */
  readonly voterPairs: number;
  /** Most features kept of each model, the heaviest first. */
  readonly mostFeatures: Readonly<Record<'tags' | 'moves' | 'labels' | 'marks' | 'words', number>>;
}

/** A treebank sentence made ready for all trainers. */
interface Example {
  readonly sentence: TreebankSentence;
  readonly forms: readonly SyntaxForm[];
  readonly gold: Uint8Array;
  readonly register: Register;
  readonly current: boolean;
}

/** The same parts, classes and options give the same model, byte for byte. */
export const trainSyntax = ({ parts, raw, classes }: SyntaxCorpus, options: SyntaxOptions): SyntaxModel => {
  const examples = parts.flatMap((part) => examplesOf(part, classes));
  const register = trainRegister(examples, options.seed, options.epochs);
  const cache = formCache(classes);
  const unparsed = raw.map((words) => words.map((word) => syntaxForm(cache, word)));
  return {
    classes,
    register,
    parser: trainParser({ examples, unparsed, register }, options),
    morphology: trainMorphology(examples.filter(({ current }) => current).flatMap(wordsOf), {
      seed: options.seed,
      epochs: WORD_EPOCHS,
      leastCount: 6,
      leastUpdates: 1,
      mostFeatures: options.mostFeatures.words,
    }),
  };
};

const TAGGER_EPOCHS = 8;
const WORD_EPOCHS = 4;
const MARK_EPOCHS = 8;
const VOTED_EPOCHS = 4;

const examplesOf = (part: TreebankPart, classes: WordClasses): readonly Example[] => {
  const cache = formCache(classes);
  return part.sentences.flatMap((sentence) => {
    const forms = sentence.words.map(({ form }) => syntaxForm(cache, form));
    const gold = Uint8Array.from(sentence.words, ({ upos }) => tagIndex(upos));
    const example = { sentence, forms, gold, register: part.register, current: part.current };
    return Array.from({ length: part.weight }, () => example);
  });
};

interface ParserCorpus {
  readonly examples: readonly Example[];
  readonly unparsed: readonly (readonly SyntaxForm[])[];
  readonly register: LinearModel;
}

const trainParser = (corpus: ParserCorpus, options: SyntaxOptions): SyntaxModel['parser'] => {
  const { examples } = corpus;
  const { seed, epochs, leastUpdates, mostFeatures } = options;
  const relations = [
    ...new Set(examples.flatMap(({ sentence }) => sentence.words.map(({ deprel }) => deprel))),
  ].sort();
  const unseen = unseenTags(examples, options);
  const parsed = examples.map((example, i) => parsedExample(example, unseen[i] ?? example.gold, relations));
  const shared = { seed, epochs, leastUpdates };
  const tags = tagger(examples, options);
  return {
    relations,
    tags,
    moves: trainWithVotes(parsed, { ...corpus, tags }, options),
    labels: trainLabels(parsed, {
      ...shared,
      mostFeatures: mostFeatures.labels,
      classes: relations.length,
      root: relations.indexOf('root'),
    }),
    marks: trainMarks(examples.filter(({ current }) => current).map(goldMarks), {
      seed,
      epochs: MARK_EPOCHS,
      leastUpdates: 1,
      mostFeatures: mostFeatures.marks,
    }),
  };
};

/** Learns moves from the treebanks, their sentences twice, and from the trees that voters give to raw sentences. */
const trainWithVotes = (
  parsed: readonly (LabelledExample & TreeExample)[],
  { unparsed, register, tags }: ParserCorpus & { readonly tags: LinearModel },
  { seed, epochs, leastUpdates, mostFeatures, voterPairs }: SyntaxOptions,
): LinearModel => {
  const options = { seed, epochs, leastUpdates, mostFeatures: mostFeatures.moves };
  if (voterPairs === 0) return trainMoves(parsed, options);
  const voters = trainVoters(parsed, voterPairs, options);
  const voted = unparsed.map((forms) => {
    const own = registerOf(register, [forms]);
    return vote(voters, { forms, tags: tagForms(tags, forms, own), register: own });
  });
  return trainMoves([...parsed, ...parsed, ...voted], { ...options, epochs: VOTED_EPOCHS });
};

const tagger = (
  examples: readonly Example[],
  { seed, leastUpdates, mostFeatures }: SyntaxOptions,
): LinearModel =>
  trainTagger(
    examples.map(({ forms, gold, register }) => ({ forms, tags: gold, register })),
    { seed, epochs: TAGGER_EPOCHS, leastUpdates, mostFeatures: mostFeatures.tags },
  );

/** For each example the tags of a model that was trained without its fold; copies of a sentence share a fold. */
const unseenTags = (examples: readonly Example[], options: SyntaxOptions): readonly Uint8Array[] => {
  const numbers = new Map<TreebankSentence, number>();
  for (const { sentence } of examples) if (!numbers.has(sentence)) numbers.set(sentence, numbers.size);
  const foldOf = ({ sentence }: Example): number => (numbers.get(sentence) ?? 0) % options.folds;
  const models = Array.from({ length: options.folds }, (_, fold) =>
    tagger(
      examples.filter((example) => foldOf(example) !== fold),
      options,
    ),
  );
  return examples.map((example) => {
    const model = models[foldOf(example)];
    return model ? tagForms(model, example.forms, example.register) : example.gold;
  });
};

const parsedExample = (
  { sentence, forms, register }: Example,
  tags: Uint8Array,
  relations: readonly string[],
): LabelledExample & TreeExample => {
  const input = parserInput(forms, tags, register);
  const labels = Uint8Array.from(input.places, (place) =>
    relations.indexOf(sentence.words[place]?.deprel ?? ''),
  );
  return { forms, tags, register, input, heads: headsAmongWords(sentence, input.places), labels };
};

/** Heads among the words that are no marks: a head that is a mark is passed over to its own head; root = n. */
export const headsAmongWords = ({ words }: TreebankSentence, places: Int32Array): Int32Array => {
  const node = new Map(Array.from(places, (place, i) => [place, i]));
  return Int32Array.from(places, (place) => {
    let head = (words[place]?.head ?? 0) - 1;
    for (let steps = 0; head >= 0 && !node.has(head) && steps < words.length; steps++) {
      head = (words[head]?.head ?? 0) - 1;
    }
    return node.get(head) ?? places.length;
  });
};

const goldMarks = ({ sentence, forms, gold, register }: Example): MarkedTree =>
  markedTree({
    forms,
    tags: gold,
    heads: Int32Array.from(sentence.words, ({ head }) => head - 1),
    labels: sentence.words.map(({ deprel }) => deprel),
    register,
  });

const wordsOf = ({ sentence, forms, register }: Example): readonly LemmatisedWord[] => {
  const first = forms.findIndex(({ mark }) => mark === 0);
  const place = (i: number): Pick<WordInPlace, 'initial' | 'register'> => ({
    initial: i === first,
    register,
  });
  return sentence.words.map(({ form, upos, lemma, feats }, i) => ({ form, upos, lemma, feats, ...place(i) }));
};
