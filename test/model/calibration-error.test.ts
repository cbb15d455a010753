import { describe, expect, it } from 'vitest';
import { calibrationError } from '../../src/model/calibration-error.ts';

const times = (count: number, confidence: number, right: number) =>
  Array.from({ length: count }, (_, i) => ({ confidence, isRight: i < right }));

describe('calibrationError', () => {
  it.each([
    ['none', [], 0],
    ['nine of ten right at 0.9', times(10, 0.9, 9), 0],
    ['five of ten right at 0.9', times(10, 0.9, 5), 0.4],
    ['certain and right', times(3, 1, 3), 0],
    ['two bins, each off by 0.1', [...times(10, 0.9, 8), ...times(10, 0.4, 5)], 0.1],
    ['errors of one bin that cancel out', [...times(1, 0.45, 1), ...times(1, 0.45, 0)], 0.05],
  ])('%s', (_, records, error) => expect(calibrationError(records)).toBeCloseTo(error, 10));
});
