// What speaks for and against a record being right: the pattern that found it, who says it, what it leaves open.
import type { FactRecord } from '../model/record.ts';

/** Feature → value; the names start with the kind of record. */
export type ConfidenceFeatures = ReadonlyMap<string, number>;

/** The features of a record whose confidence is still what its pattern promises. */
export const confidenceFeatures = (record: FactRecord): ConfidenceFeatures => {
  const features: readonly (readonly [string, number])[] = [
    ['always', 1],
    ['pattern', logOdds(record.confidence)],
    ['claimed', flag(record.claimedIn !== undefined)],
    ...ownFeatures(record),
  ];
  return new Map(
    features.filter(([, value]) => value !== 0).map(([name, value]) => [`${record.kind}|${name}`, value]),
  );
};

/** Of a promise kept away from certainty, which nothing is. */
const logOdds = (confidence: number): number => {
  const kept = Math.min(0.99, Math.max(0.01, confidence));
  return Math.log(kept / (1 - kept));
};

const ownFeatures = (record: FactRecord): readonly (readonly [string, number])[] => {
  switch (record.kind) {
    case 'quotation':
      return [
        ['indirect', flag(record.manner === 'indirect')],
        ['speaker', flag(record.speaker !== undefined)],
      ];
    case 'figure':
      return [
        ['about', flag(record.about !== undefined)],
        ['date', flag(record.referenceDate !== undefined)],
      ];
    case 'tenure':
      return [
        ['organization', flag(record.organization !== undefined)],
        ['current', flag(record.status === 'Current')],
      ];
    case 'event':
      return [
        ['parties', Math.min(3, record.agents.length + record.patients.length)],
        ['place', flag(record.place !== undefined)],
        ['date', flag(record.date !== undefined)],
      ];
    case 'relation':
      return [['place', flag(record.predicate === 'schema:containedInPlace')]];
    default:
      return record satisfies never;
  }
};

const flag = (holds: boolean): number => (holds ? 1 : 0);
