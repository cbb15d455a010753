// The features by which the parser chooses its next move (after Zhang and Nivre 2011, without labels).
import { type ArcHybrid, NONE } from './arc-hybrid.ts';
import { featureKey } from './feature-key.ts';
import { mix } from './hash.ts';
import type { ParserInput } from './parse-sentence.ts';

/** No state has more features. */
export const MOST_MOVE_FEATURES = 112;

const distance = (a: number, b: number): number => {
  const d = Math.abs(a - b);
  return d < 5 ? d : d < 8 ? 5 : d < 14 ? 6 : 7;
};

/** Writes the features of the state into `features`; returns how many. */
export const moveFeatures = (features: Uint32Array, input: ParserInput, state: ArcHybrid): number => {
  const { tag, word, kind, role, fine, coarse, marks, breaks } = input;
  const none = input.n + 1;
  const at = (node: number): number => (node === NONE ? none : node);
  const s0 = at(state.below(0));
  const s1 = at(state.below(1));
  const s2 = at(state.below(2));
  const b0 = state.front;
  const b1 = b0 < input.n ? b0 + 1 : none;
  const b2 = b0 + 1 < input.n ? b0 + 2 : none;
  const s0l = at(state.left1[s0] ?? NONE);
  const s0r = at(state.right1[s0] ?? NONE);
  const s0l2 = at(state.left2[s0] ?? NONE);
  const s0r2 = at(state.right2[s0] ?? NONE);
  const s1l = at(state.left1[s1] ?? NONE);
  const s1r = at(state.right1[s1] ?? NONE);
  const s1r2 = at(state.right2[s1] ?? NONE);
  const b0l = at(state.left1[b0] ?? NONE);
  const b0l2 = at(state.left2[b0] ?? NONE);

  let count = 0;
  let template = 100;
  const one = (a: number | undefined): void => {
    features[count++] = featureKey(template++, a ?? 0, 0, 0);
  };
  const two = (a: number | undefined, b: number | undefined): void => {
    features[count++] = featureKey(template++, a ?? 0, b ?? 0, 0);
  };
  const three = (a: number | undefined, b: number | undefined, c: number | undefined): void => {
    features[count++] = featureKey(template++, a ?? 0, b ?? 0, c ?? 0);
  };

  // Single words.
  one(role[s0]);
  two(word[s0], tag[s0]);
  one(kind[s0]);
  one(role[s1]);
  two(word[s1], tag[s1]);
  one(role[b0]);
  two(word[b0], tag[b0]);
  one(kind[b0]);
  two(word[b1], tag[b1]);
  one(role[b1]);
  one(role[b2]);
  one(role[s2]);
  one(coarse[s0]);
  one(coarse[b0]);

  // Pairs.
  two(role[s0], role[b0]);
  two(word[s0], role[b0]);
  two(role[s0], word[b0]);
  two(word[s0], word[b0]);
  two(kind[s0], kind[b0]);
  two(tag[s0], tag[b0]);
  two(fine[s0], fine[b0]);
  two(coarse[s0], coarse[b0]);
  two(role[s1], role[s0]);
  two(word[s1], role[s0]);
  two(role[s1], word[s0]);
  two(word[s1], word[s0]);
  two(kind[s1], kind[s0]);
  two(tag[s1], tag[s0]);
  two(fine[s1], fine[s0]);
  two(coarse[s1], coarse[s0]);
  two(role[s1], role[b0]);
  two(word[s1], word[b0]);
  two(role[b0], role[b1]);

  // Triples.
  three(tag[s0], tag[b0], tag[b1]);
  three(role[s0], role[b0], role[b1]);
  three(tag[s1], tag[s0], tag[b0]);
  three(role[s1], role[s0], role[b0]);
  three(kind[s1], kind[s0], kind[b0]);
  three(word[s1], tag[s0], tag[b0]);
  three(tag[s1], word[s0], tag[b0]);
  three(tag[s1], tag[s0], word[b0]);
  three(tag[s2], tag[s1], tag[s0]);
  three(role[s2], role[s1], role[s0]);
  three(tag[b0], tag[b1], tag[b2]);
  three(role[b0], role[b1], role[b2]);
  three(coarse[s1], coarse[s0], coarse[b0]);

  // Dependents.
  three(tag[s0], role[s0l], tag[b0]);
  three(tag[s0], role[s0r], tag[b0]);
  three(tag[s0], tag[b0], role[b0l]);
  three(tag[s1], role[s1r], tag[s0]);
  three(tag[s1], role[s1l], tag[s0]);
  three(tag[s1], tag[s0], role[s0l]);
  three(tag[s1], tag[s0], role[s0r]);
  three(word[s0], role[s0l], role[b0]);
  three(role[s1], word[s0l], role[s0]);
  three(role[s1], role[s1r], word[s0l]);
  three(tag[s0], role[s0r], role[s0r2]);
  three(tag[s0], role[s0l], role[s0l2]);
  three(tag[s1], role[s1r], role[s1r2]);
  three(tag[b0], role[b0l], role[b0l2]);
  two(word[s0l], role[s1]);

  // Distance, marks and how full a word is.
  const gapFront = distance(s0, b0);
  const gapBelow = distance(s1, s0);
  const marksFront = marks[b0] ?? 0;
  const marksTop = marks[s0] ?? 0;
  const crossed =
    Math.min(3, (breaks[b0] ?? 0) - (breaks[s0] ?? 0)) * 4 +
    Math.min(3, (breaks[s0] ?? 0) - (breaks[s1] ?? 0));
  const fullTop = Math.min(3, state.leftCount[s0] ?? 0) * 4 + Math.min(3, state.rightCount[s0] ?? 0);
  const fullBelow = Math.min(3, state.leftCount[s1] ?? 0) * 4 + Math.min(3, state.rightCount[s1] ?? 0);
  const fullFront = Math.min(3, state.leftCount[b0] ?? 0);
  three(tag[s0], tag[b0], gapFront);
  three(role[s0], role[b0], gapFront);
  three(tag[s1], tag[s0], gapBelow);
  three(role[s1], role[s0], gapBelow);
  three(tag[s0], tag[b0], marksFront);
  three(role[s0], role[b0], marksFront);
  three(role[s1], role[s0], marksTop);
  three(tag[s0], marksFront, marks[b1]);
  three(role[s1], role[s0], marksFront);
  three(role[b0], marksFront, marks[b1]);
  three(tag[s0], tag[b0], crossed);
  three(tag[s1], tag[s0], crossed);
  three(role[s1], role[s0], mix(crossed, tag[b0] ?? 0));
  two(role[s0], fullTop);
  two(role[s1], fullBelow);
  two(role[b0], fullFront);
  three(role[s1], fullBelow, role[s0]);
  three(role[s0], fullTop, role[b0]);
  three(tag[s0], mix(fullTop, marksFront), tag[b0]);
  if (input.register) {
    const r = input.register;
    two(r, role[s0]);
    three(r, role[s0], role[b0]);
    three(r, tag[s0], tag[b0]);
    three(r, role[s1], role[s0]);
    three(r, tag[s1], tag[s0]);
    three(r, mix(tag[s1] ?? 0, marksTop), mix(tag[s0] ?? 0, tag[b0] ?? 0));
    three(r, mix(kind[s1] ?? 0, 0), mix(kind[s0] ?? 0, tag[b0] ?? 0));
  }
  return count;
};
