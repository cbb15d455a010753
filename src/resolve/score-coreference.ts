// Scores chains of mentions as the CoNLL-2012 shared task does: MUC, B³ and CEAF-e, summed over passages.
import { bestAssignment } from './best-assignment.ts';

/** Chains of one passage; a mention is any value that both sides share. */
export type Chains<Mention> = readonly (readonly Mention[])[];

/** Fractions in [0, 1]. */
export interface PartScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface CoreferenceScore {
  readonly muc: PartScore;
  readonly b3: PartScore;
  readonly ceafe: PartScore;
  /** The mean of the three F1. */
  readonly conll: number;
}

/** Numerators and denominators of recall and precision. */
interface Tally {
  readonly recalled: number;
  readonly gold: number;
  readonly precise: number;
  readonly guessed: number;
}

/**
 * Sums each measure over passages, as the reference scorer does (Pradhan et al., "Scoring Coreference Partitions of
 * Predicted Mentions", ACL 2014). CEAF-e costs the cube of a passage's chains.
 */
export const scoreCoreference = <Mention>(
  passages: readonly { readonly gold: Chains<Mention>; readonly guessed: Chains<Mention> }[],
): CoreferenceScore => {
  const scored = (tally: (gold: Chains<Mention>, guessed: Chains<Mention>) => Tally): PartScore =>
    total(passages.map(({ gold, guessed }) => tally(gold, guessed)));
  const [muc, b3, ceafe] = [scored(mucTally), scored(b3Tally), scored(ceafTally)];
  return { muc, b3, ceafe, conll: (muc.f1 + b3.f1 + ceafe.f1) / 3 };
};

const total = (tallies: readonly Tally[]): PartScore => {
  const sum = (part: keyof Tally): number => tallies.reduce((all, tally) => all + tally[part], 0);
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  const [recall, precision] = [share(sum('recalled'), sum('gold')), share(sum('precise'), sum('guessed'))];
  return { precision, recall, f1: share(2 * precision * recall, precision + recall) };
};

/** Links kept: a chain of n mentions that the other side cuts into p parts keeps n − p of its n − 1 (Vilain et al. 1995). */
const mucTally = <Mention>(gold: Chains<Mention>, guessed: Chains<Mention>): Tally => {
  const kept = (chains: Chains<Mention>, others: ReadonlyMap<Mention, number>): number =>
    chains.reduce((sum, chain) => sum + chain.length - parts(chain, others), 0);
  const links = (chains: Chains<Mention>): number => chains.reduce((sum, chain) => sum + chain.length - 1, 0);
  return {
    recalled: kept(gold, chainOf(guessed)),
    gold: links(gold),
    precise: kept(guessed, chainOf(gold)),
    guessed: links(guessed),
  };
};

/** Into how many parts the other side cuts a chain; a mention that it lacks is a part of its own. */
const parts = <Mention>(chain: readonly Mention[], others: ReadonlyMap<Mention, number>): number => {
  const known = chain.filter((mention) => others.has(mention));
  return new Set(known.map((mention) => others.get(mention))).size + chain.length - known.length;
};

/** For each mention the share of its chain that the other side's chain of it has (Bagga and Baldwin 1998). */
const b3Tally = <Mention>(gold: Chains<Mention>, guessed: Chains<Mention>): Tally => {
  const shared = (chains: Chains<Mention>, others: Chains<Mention>): number =>
    chains.reduce((sum, chain) => {
      const members = new Set(chain);
      return (
        sum +
        others.reduce((part, other) => part + other.filter((m) => members.has(m)).length ** 2, 0) /
          chain.length
      );
    }, 0);
  return {
    recalled: shared(gold, guessed),
    gold: gold.reduce((sum, chain) => sum + chain.length, 0),
    precise: shared(guessed, gold),
    guessed: guessed.reduce((sum, chain) => sum + chain.length, 0),
  };
};

/** The best pairing of chains, each pair worth 2·|both| / (|one| + |other|), φ4 (Luo 2005). */
const ceafTally = <Mention>(gold: Chains<Mention>, guessed: Chains<Mention>): Tally => {
  const sum = bestAssignment(
    gold.map((chain) => {
      const members = new Set(chain);
      return guessed.map(
        (other) => (2 * other.filter((m) => members.has(m)).length) / (chain.length + other.length),
      );
    }),
  );
  return { recalled: sum, gold: gold.length, precise: sum, guessed: guessed.length };
};

const chainOf = <Mention>(chains: Chains<Mention>): ReadonlyMap<Mention, number> =>
  new Map(chains.flatMap((chain, i) => chain.map((mention) => [mention, i] as const)));
