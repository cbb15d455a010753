import { describe, expect, it } from 'vitest';
import { confidentFacts } from '../../src/model/confident-facts.ts';
import type { ArticleFacts } from '../../src/model/facts.ts';
import type { EventRecord, Figure } from '../../src/model/record.ts';

const event = (start: number, confidence: number, follows?: number): EventRecord => ({
  kind: 'event',
  type: 'Meeting',
  evidence: { start, end: start + 1 },
  trigger: { start, end: start + 1 },
  ...{ confidence, modality: 'Actual', agents: [], patients: [], about: [] },
  ...(follows === undefined ? {} : { follows: { start: follows, end: follows + 1 } }),
});

const figure = (confidence: number): Figure => ({
  ...{ kind: 'figure', evidence: { start: 0, end: 1 }, confidence, modality: 'Actual' },
  ...{ value: '5', unitCode: 'count', comparator: 'Exactly', dateFromArticle: false, status: 'Actual' },
});

const facts: ArticleFacts = {
  article: {
    ...{ id: 'x', headline: 'x', authors: [], editors: [], text: 'Rapat.', textSha256: '', blocks: [] },
  },
  ...{ sentences: [], times: [], entities: [], mentions: [], diagnostics: [] },
  ...{ tenures: [], quotations: [], relations: [] },
  events: [event(0, 0.4), event(9, 0.8, 0), event(20, 0.6, 9)],
  figures: [figure(0.5), figure(0.49)],
};

describe('confidentFacts', () => {
  it('keeps what is at least as sure as asked', () => {
    expect(confidentFacts(facts, 0.5).figures.map(({ confidence }) => confidence)).toEqual([0.5]);
    expect(confidentFacts(facts, 0)).toEqual(facts);
    expect(confidentFacts(facts, 1)).toMatchObject({ figures: [], events: [] });
  });

  it('lets no event follow one that is left out', () => {
    expect(confidentFacts(facts, 0.5).events.map((record) => record.follows?.start)).toEqual([undefined, 9]);
  });
});
