import { describe, expect, it } from 'vitest';
import { negotiate, type Offer } from '../../src/server/negotiate.ts';

const OFFERS: readonly Offer<string>[] = [
  { types: ['text/turtle', 'application/x-turtle'], value: 'ttl' },
  { types: ['application/n-triples'], value: 'nt' },
  { types: ['text/html'], value: 'html' },
];

describe('negotiate', () => {
  it.each([
    [undefined, 'ttl', 'text/turtle'],
    ['', 'ttl', 'text/turtle'],
    ['*/*', 'ttl', 'text/turtle'],
    ['application/*', 'nt', 'application/n-triples'],
    ['application/x-turtle', 'ttl', 'application/x-turtle'],
    ['TEXT/HTML; charset=utf-8', 'html', 'text/html'],
    ['text/html;q=0.5, application/n-triples; q=0.9', 'nt', 'application/n-triples'],
    ['text/turtle;q=0, text/*;q=0.4', 'html', 'text/html'],
    ['*/*;q=0.1, text/html;q=0.2', 'html', 'text/html'],
  ])('Accept: %s → %s', (accept, value, type) => {
    expect(negotiate(accept, OFFERS)).toEqual({ value, type });
  });

  it.each(['image/png', 'text/turtle;q=0', '*/*;q=0', 'text/turtle;q=nonsense'])(
    'finds nothing for Accept: %s',
    (accept) => {
      expect(negotiate(accept, OFFERS)).toBeUndefined();
    },
  );
});
