import { describe, expect, it } from 'vitest';
import type { ArticleFacts } from '../../../src/model/facts.ts';
import { NO_IDENTITY } from '../../../src/model/identity.ts';
import type { EventRecord, Figure } from '../../../src/model/record.ts';
import { acrossArticles } from '../../../src/resolve/fold/across-articles.ts';
import { article } from './invented.ts';

const GARUT = { type: 'Place', name: 'Garut' } as const;
const plain = { confidence: 0.9, modality: 'Actual', evidence: { start: 0, end: 1 } } as const;

const found = (...all: readonly ArticleFacts[]) =>
  acrossArticles(all, { keyOf: NO_IDENTITY.keyOf, isSole: (role) => role === 'Bupati' });

const told = (id: string, more: Partial<EventRecord>): ArticleFacts => ({
  ...article(id, '2025-01-02', { name: 'Tirta Kusumaningrat' }, GARUT),
  events: [
    {
      ...plain,
      kind: 'event',
      type: 'Arrest',
      trigger: { start: 0, end: 1 },
      agents: [],
      patients: [{ kind: 'entity', entity: 'Person/tirta-kusumaningrat' }],
      date: '2025-01-01',
      about: [],
      ...more,
    },
  ],
});

describe('one happening', () => {
  it.each<readonly [string, Partial<EventRecord>, number]>([
    ['type, day and participant agree', {}, 1],
    ['one names the place', { place: 'Place/garut' }, 1],
    ['the day differs', { date: '2025-01-02' }, 0],
    ['only the month is known', { date: '2025-01' }, 0],
    ['the type differs', { type: 'Trial' }, 0],
    ['no participant is shared', { patients: [] }, 0],
    ['it is planned', { modality: 'Planned' }, 0],
  ])('where %s: %o', (_, other, count) => {
    expect(found(told('1', {}), told('2', other)).happenings).toHaveLength(count);
  });

  it('is not told twice by one article, and not at two places', () => {
    const twice = told('1', {});
    expect(found({ ...twice, events: [...twice.events, ...twice.events] }).happenings).toEqual([]);
    expect(
      found(told('1', { place: 'Place/garut' }), told('2', { place: 'Place/malang' })).happenings,
    ).toEqual([]);
  });
});

describe('contradictions', () => {
  const holder = (id: string, date: string, name: string): ArticleFacts =>
    article(id, date, { name, role: 'Bupati, Garut' }, GARUT);

  it('are two holders of one post at once, and not one after the other', () => {
    const [a, b] = [holder('1', '2025-01-01', 'Tirta'), holder('2', '2025-02-01', 'Larasati')];
    expect(found(a, b).tenures).toEqual([]);
    const [pair] = found(a, b, holder('3', '2025-03-01', 'Tirta')).tenures;
    expect(pair?.map(({ article: { id } }) => id)).toEqual(['1', '2']);
  });

  it('are two exact values of one measure on one day', () => {
    const figure = (id: string, more: Partial<Figure>): ArticleFacts => ({
      ...article(id, '2025-01-01', GARUT),
      figures: [
        {
          ...plain,
          kind: 'figure',
          value: '7',
          unitCode: 'count',
          comparator: 'Exactly',
          measure: 'korban',
          about: 'Place/garut',
          referenceDate: '2025-01-01',
          dateFromArticle: false,
          status: 'Actual',
          ...more,
        },
      ],
    });
    expect(found(figure('1', {}), figure('2', { value: '9' })).figures).toHaveLength(1);
    expect(found(figure('1', {}), figure('2', {})).figures).toEqual([]);
    expect(found(figure('1', {}), figure('2', { value: '9', referenceDate: '2025-01-02' })).figures).toEqual(
      [],
    );
    expect(found(figure('1', {}), figure('2', { value: '9', comparator: 'AtLeast' })).figures).toEqual([]);
  });
});
