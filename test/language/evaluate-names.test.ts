import { describe, expect, it } from 'vitest';
import { evaluateNames, scoreNames } from '../../src/language/evaluate-names.ts';
import { classRuns, type LabelSets, taggedRuns } from '../../src/language/labelled-corpus.ts';
import { encodeRuns, type LabelledRun } from '../../src/language/name-labels.ts';

const SETS: LabelSets = new Map([
  ['PERSON', 'PER'],
  ['ORG', 'ORG'],
  ['PLACE', 'LOC'],
  ['EVT', ''],
]);

describe('reading IOB2 as the CoNLL scorer does', () => {
  it.each([
    { tags: 'B-PER I-PER O B-ORG', runs: ['PER 0-2', 'ORG 3-4'] },
    { tags: 'B-PER B-PER', runs: ['PER 0-1', 'PER 1-2'] },
    { tags: 'O I-PER I-PER', runs: ['PER 1-3'] },
    { tags: 'B-PER I-ORG', runs: ['PER 0-1', 'ORG 1-2'] },
    { tags: 'I-ORG', runs: ['ORG 0-1'] },
    { tags: 'O O', runs: [] },
  ])('reads $tags', ({ tags, runs }) => {
    expect(taggedRuns(tags.split(' ')).map(({ first, last, label }) => `${label} ${first}-${last}`)).toEqual(
      runs,
    );
  });

  it('maps labels by the table and leaves out what it maps to nothing', () => {
    expect(classRuns(['B-PERSON', 'O', 'B-EVT', 'B-PLACE'], SETS)).toEqual([
      { first: 0, last: 1, kind: 0 },
      { first: 3, last: 4, kind: 2 },
    ]);
  });
});

const run = (first: number, last: number, kind: number): LabelledRun => ({ first, last, kind });

describe('scoring names', () => {
  it('counts a name only when span and type agree', () => {
    const gold = [[run(0, 2, 0), run(3, 4, 1)], [run(0, 1, 2)]];
    const guessed = [[run(0, 2, 0), run(3, 4, 2)], [run(0, 2, 2)]];
    const { micro, macro, types } = scoreNames(gold, guessed);
    // 1 hit of 3 guesses and 3 gold names.
    expect(micro).toEqual({ precision: 1 / 3, recall: 1 / 3, f1: 1 / 3 });
    expect(types['PER']).toEqual({ precision: 1, recall: 1, f1: 1, support: 1 });
    expect(types['ORG']).toEqual({ precision: 0, recall: 0, f1: 0, support: 1 });
    expect(types['LOC']).toEqual({ precision: 0, recall: 0, f1: 0, support: 1 });
    expect(macro.f1).toBeCloseTo(1 / 3);
  });

  it('weighs types alike in the macro mean, names alike in the micro one', () => {
    const gold = [[run(0, 1, 0), run(1, 2, 0), run(2, 3, 0), run(3, 4, 1)]];
    const guessed = [[run(0, 1, 0), run(1, 2, 0), run(2, 3, 0)]];
    const { micro, macro } = scoreNames(gold, guessed);
    expect(micro.f1).toBeCloseTo(6 / 7);
    expect(macro.f1).toBeCloseTo(0.5);
  });

  it('leaves types that the gold file lacks out of the macro mean', () => {
    const { macro, micro } = scoreNames([[run(0, 1, 0)]], [[run(0, 1, 0), run(1, 2, 1)]]);
    expect(macro.f1).toBe(1);
    expect(micro.precision).toBe(0.5);
  });

  it('tags the words of a file and reports tokens a second', () => {
    let clock = 0;
    const result = evaluateNames('Anwar\tB-PERSON\ntiba\tO\n\nBogor\tB-PLACE\n', {
      tag: (words) => encodeRuns(words.length, words[0] === 'Anwar' ? [run(0, 1, 0)] : []),
      sets: SETS,
      now: () => (clock += 500),
    });
    expect(result.micro.recall).toBe(0.5);
    expect(result.tokensPerSecond).toBe(6);
  });
});
