import { describe, expect, it } from 'vitest';
import { calibrate, confidenceOf } from '../../src/extract/calibrate.ts';
import { confidenceFeatures } from '../../src/extract/confidence-features.ts';
import { trainCalibration } from '../../src/extract/train-calibration.ts';
import type { Extracted } from '../../src/model/document.ts';
import type { Relation } from '../../src/model/record.ts';
import { linked } from '../marked.ts';

const relation = (confidence: number): Relation => ({
  kind: 'relation',
  evidence: { start: 0, end: 4 },
  confidence,
  modality: 'Actual',
  subject: 'a',
  predicate: 'schema:owns',
  object: { kind: 'entity', entity: 'b' },
});

const examples = (confidence: number, right: number, wrong: number) =>
  Array.from({ length: right + wrong }, (_, i) => ({
    kind: 'relation',
    features: confidenceFeatures(relation(confidence)),
    isRight: i < right,
  }));

describe('trainCalibration', () => {
  const all = [...examples(0.9, 80, 20), ...examples(0.6, 20, 80)];

  it('learns the share that is right of what a pattern promises', () => {
    const weights = trainCalibration(all, { penalty: 0.01, unseenErrors: new Map() });
    expect(confidenceOf(confidenceFeatures(relation(0.9)), weights)).toBeCloseTo(0.8, 1);
    expect(confidenceOf(confidenceFeatures(relation(0.6)), weights)).toBeCloseTo(0.2, 1);
  });

  it('is less sure the more errors unread articles are thought to add', () => {
    const sure = (unseenErrors: number): number =>
      confidenceOf(
        confidenceFeatures(relation(0.9)),
        trainCalibration(all, { penalty: 1, unseenErrors: new Map([['relation', unseenErrors]]) }),
      );
    expect(sure(50)).toBeLessThan(sure(0));
  });

  it('stays within bounds where promises near certainty hold no better than others', () => {
    const promises = [1, 0.99, 0.97, 0.9, 0.7, 0.5, 0.3, 0.1];
    const mixed = promises.flatMap((promise) => examples(promise, 20, 15));
    const weights = trainCalibration(mixed, { penalty: 10, unseenErrors: new Map([['relation', 250]]) });
    for (const [, weight] of weights) expect(Math.abs(weight)).toBeLessThan(5);
    expect(confidenceOf(confidenceFeatures(relation(1)), weights)).toBeLessThan(0.5);
  });

  it('gives the same weights for the same examples, sorted by feature', () => {
    const [one, other] = [0, 1].map(() => [
      ...trainCalibration(all, { penalty: 1, unseenErrors: new Map([['relation', 5]]) }),
    ]);
    expect(one).toEqual(other);
    expect(one?.map(([feature]) => feature)).toEqual(one?.map(([feature]) => feature).toSorted());
  });
});

describe('calibrate', () => {
  const calibration = new Map([['relation|always', -100]]);

  it('gives every record its own confidence, never 0 and never 1', () => {
    const document: Extracted = {
      ...linked('Rina.'),
      ...{ tenures: [], quotations: [], figures: [], events: [] },
      relations: [relation(0.9)],
    };
    expect(calibrate(document, calibration).relations.map(({ confidence }) => confidence)).toEqual([0.01]);
    expect(
      calibrate(document, new Map([['relation|always', 100]])).relations.map(({ confidence }) => confidence),
    ).toEqual([0.99]);
  });
});
