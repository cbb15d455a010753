// Measures how well gold mentions are put together by the very code that resolves an article's mentions.
import type { FeatureWeights } from '../language/feature-weights.ts';
import type { Recognised } from '../model/document.ts';
import { groupBy } from '../model/group.ts';
import type { ClusterResources } from './cluster.ts';
import { type GoldPassage, readCoreference } from './coreference-corpus.ts';
import { chainMentions } from './coreference-model.ts';
import { type MentionLexicon, profiles } from './mention-profile.ts';
import { nameChains } from './name-chains.ts';
import { type Chains, type CoreferenceScore, scoreCoreference } from './score-coreference.ts';
import type { AnnotatedPassage } from './train-coreference.ts';

/** What mentions are read and put together with. */
export interface CoreferenceResources extends ClusterResources {
  readonly mentionWords: MentionLexicon;
  readonly weights: FeatureWeights;
}

export interface CoreferenceEvaluation extends CoreferenceScore {
  /** Over the mentions that the annotators call names, alone. */
  readonly names: CoreferenceScore;
  readonly passages: number;
  readonly mentions: number;
}

/** Cuts a passage's text into sentences and finds its names. */
export type RecogniseText = (text: string) => Recognised;

/** The spans of the gold mentions are given, and nothing else of them. */
export const evaluateCoreference = (
  source: string,
  recognise: RecogniseText,
  resources: CoreferenceResources,
): CoreferenceEvaluation => {
  const passages = readCoreference(source).map((gold) => annotated(gold, recognise, resources));
  return scoreCoreferencePassages(passages, resources.weights);
};

/** A passage with what its mentions' words say and what they stand for. */
export const annotated = (
  gold: GoldPassage,
  recognise: RecogniseText,
  resources: Omit<CoreferenceResources, 'weights'>,
): GoldProfiled => {
  const document = recognise(gold.text);
  const mentions = profiles(document, gold.mentions, resources.mentionWords);
  return {
    text: gold.text,
    mentions,
    nameOf: nameChains(document, mentions, resources),
    chains: gold.mentions.map(({ chain }) => chain),
    isName: gold.mentions.map(({ kind }) => kind === 'PROPER'),
  };
};

export interface GoldProfiled extends AnnotatedPassage {
  /** Whether the annotators call it a name, by index. */
  readonly isName: readonly boolean[];
}

export const scoreCoreferencePassages = (
  passages: readonly GoldProfiled[],
  weights: FeatureWeights,
): CoreferenceEvaluation => {
  const pairs = passages.map((passage) => ({
    gold: [...groupBy([...passage.mentions.keys()], (i) => passage.chains[i]).values()],
    guessed: chainMentions(passage, weights).map((chain) => chain.mentions.map(({ index }) => index)),
  }));
  const named = pairs.map(({ gold, guessed }, i) => {
    const isName = (mention: number): boolean => passages[i]?.isName[mention] ?? false;
    return { gold: only(gold, isName), guessed: only(guessed, isName) };
  });
  return {
    ...scoreCoreference(pairs),
    names: scoreCoreference(named),
    passages: passages.length,
    mentions: passages.reduce((sum, { mentions }) => sum + mentions.length, 0),
  };
};

/** Chains without the other mentions; empty ones left out, chains of one kept. */
const only = (chains: Chains<number>, isKept: (mention: number) => boolean): Chains<number> =>
  chains.map((chain) => chain.filter(isKept)).filter((chain) => chain.length > 0);
