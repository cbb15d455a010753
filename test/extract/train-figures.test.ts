import { describe, expect, it } from 'vitest';
import { type AboutExample, trainFigures } from '../../src/extract/train-figures.ts';

const example = (right: readonly string[], ...wrong: readonly (readonly string[])[]): AboutExample => ({
  weight: 1,
  choices: [{ features: right, isRight: true }, ...wrong.map((features) => ({ features, isRight: false }))],
});

describe('learning what a figure is about', () => {
  const examples = [
    example(['before', 'subject'], ['none'], ['before']),
    example(['before', 'subject'], ['none'], ['behind']),
    example(['none'], ['behind']),
  ];
  const training = { penalty: 0.1, leastSeen: 2 };

  it('weighs what is always right above what is never', () => {
    const weights = trainFigures(examples, training);
    expect(weights.get('subject')).toBeGreaterThan(0);
    expect(weights.get('behind')).toBeLessThan(0);
  });

  it('leaves out what is hardly seen', () => {
    const weights = trainFigures([...examples, example(['rare'], ['none'])], training);
    expect(weights.has('rare')).toBe(false);
  });

  it('gives the same weights again, sorted by feature', () => {
    const weights = trainFigures(examples, training);
    expect([...trainFigures(examples, training)]).toEqual([...weights]);
    expect([...weights.keys()]).toEqual([...weights.keys()].sort());
  });

  it('counts an example by its weight', () => {
    const against = { ...example(['none'], ['before', 'subject']), weight: 0.01 };
    expect(trainFigures([...examples, against], training).get('subject')).toBeGreaterThan(0);
  });
});
