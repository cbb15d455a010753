// Puts mentions together, left to right: each joins the best-scoring earlier one, or starts a thing of its own.
import type { FeatureWeights } from '../language/feature-weights.ts';
import { type Chain, newFeatures, type Passage, type Place, pairFeatures } from './coreference-features.ts';
import type { MentionProfile } from './mention-profile.ts';

/** How many earlier mentions are looked at. */
export const REACH = 100;

interface OpenChain extends Chain {
  readonly mentions: MentionProfile[];
}

/** Chains of all mentions, sorted by first mention; what joins nothing is a chain of one. */
export const chainMentions = (passage: Passage, weights: FeatureWeights): readonly Chain[] => {
  const chains: OpenChain[] = [];
  const chainOf = new Map<MentionProfile, OpenChain>();
  passage.mentions.forEach((mention, at) => {
    const place = { passage, at };
    let best: OpenChain | undefined;
    let most = scoreOf(newFeatures(mention, place), weights);
    for (const earlier of passage.mentions.slice(Math.max(0, at - REACH), at)) {
      const chain = chainOf.get(earlier);
      if (!chain) continue;
      const score = scoreJoin(mention, earlier, chain, { place, weights });
      if (score < most || (score === most && !best)) continue;
      best = chain;
      most = score;
    }
    const chain = best ?? { mentions: [] };
    if (!best) chains.push(chain);
    chain.mentions.push(mention);
    chainOf.set(mention, chain);
  });
  return chains;
};

/** What speaks for the mention to stand for the thing of the earlier one, which is of the chain. */
export const scoreJoin = (
  mention: MentionProfile,
  earlier: MentionProfile,
  chain: Chain,
  { place, weights }: { readonly place: Place; readonly weights: FeatureWeights },
): number => scoreOf(pairFeatures(mention, earlier, chain, place), weights);

const scoreOf = (features: readonly string[], weights: FeatureWeights): number =>
  features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0);
