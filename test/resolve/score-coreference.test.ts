// What the coreference scorer gives on cases worked by hand or published.
import { describe, expect, it } from 'vitest';
import { type Chains, scoreCoreference } from '../../src/resolve/score-coreference.ts';

const chains = (text: string): Chains<string> =>
  text === '' ? [] : text.split(' ').map((chain) => [...chain]);

/** P and R of each measure in percent. */
const scored = (gold: string, guessed: string): Readonly<Record<string, readonly number[]>> => {
  const { muc, b3, ceafe } = scoreCoreference([{ gold: chains(gold), guessed: chains(guessed) }]);
  const rounded = (part: { precision: number; recall: number }): readonly number[] => [
    Math.round(part.precision * 10000) / 100,
    Math.round(part.recall * 10000) / 100,
  ];
  return { muc: rounded(muc), b3: rounded(b3), ceafe: rounded(ceafe) };
};

describe('scoreCoreference', () => {
  it('agrees with the example of Pradhan et al. (2014): gold abc defg, guessed ab cd fghi', () => {
    expect(scored('abc defg', 'ab cd fghi')).toEqual({
      muc: [40, 40],
      b3: [50, 41.67],
      ceafe: [43.33, 65],
    });
  });

  it('agrees with Bagga and Baldwin (1998): joining the two small chains costs less than joining the large ones', () => {
    const gold = '12345 67 89ABC';
    expect(scored(gold, '12345 6789ABC')).toMatchObject({ muc: [90, 100], b3: [76.19, 100] });
    expect(scored(gold, '1234589ABC 67')).toMatchObject({ muc: [90, 100], b3: [58.33, 100] });
  });

  it('gives all for the same chains in another order', () => {
    expect(scored('ab cde f', 'f edc ba')).toEqual({ muc: [100, 100], b3: [100, 100], ceafe: [100, 100] });
  });

  it('knows no link where every mention stands alone', () => {
    expect(scored('abcd', 'a b c d')).toEqual({ muc: [0, 0], b3: [100, 25], ceafe: [10, 40] });
  });

  it('sums over passages rather than taking the mean', () => {
    const { muc } = scoreCoreference([
      { gold: chains('abcd'), guessed: chains('abcd') },
      { gold: chains('ef'), guessed: chains('e f') },
    ]);
    expect(muc.recall).toBeCloseTo(3 / 4);
    expect(muc.precision).toBe(1);
  });

  it('pairs chains for the best sum, not one by one', () => {
    // abc with "abd" (4/6) leaves nothing for "de"; abc–"c…" pairs are worth less, but the sum decides.
    expect(scored('abc de', 'abd ce')['ceafe']).toEqual([58.33, 58.33]);
  });
});
