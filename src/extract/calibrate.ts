// Gives every record the share of records like it that are right, in place of what its pattern promised.
import type { FeatureWeights } from '../language/feature-weights.ts';
import type { Extracted } from '../model/document.ts';
import type { FactRecord } from '../model/record.ts';
import { type ConfidenceFeatures, confidenceFeatures } from './confidence-features.ts';

/** Weights of a logistic regression (Platt 1999) over `confidenceFeatures`: `data/models/calibration.tsv`. */
export type Calibration = FeatureWeights;

/** The document with calibrated confidences. */
export const calibrate = (document: Extracted, calibration: Calibration): Extracted => {
  const calibrated = <T extends FactRecord>(records: readonly T[]): readonly T[] =>
    records.map((record) => ({
      ...record,
      confidence: confidenceOf(confidenceFeatures(record), calibration),
    }));
  return {
    ...document,
    tenures: calibrated(document.tenures),
    quotations: calibrated(document.quotations),
    figures: calibrated(document.figures),
    events: calibrated(document.events),
    relations: calibrated(document.relations),
  };
};

/** [0.01, 0.99], in hundredths: no record is impossible, none is certain, and every machine writes the same. */
export const confidenceOf = (features: ConfidenceFeatures, calibration: Calibration): number => {
  let sum = 0;
  for (const [feature, value] of features) sum += value * (calibration.get(feature) ?? 0);
  const share = 1 / (1 + Math.exp(-sum));
  return Math.min(99, Math.max(1, Math.round(100 * share))) / 100;
};
