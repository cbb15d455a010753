import { describe, expect, it } from 'vitest';
import { findEntity, folded } from '../../src/cli/names.ts';

const ENTITIES = [
  { iri: 'urn:a', names: ['Partai Contoh', 'PC'] },
  { iri: 'urn:b', names: ['Pasar Contoh', 'Pasar', 'PC'] },
  { iri: 'urn:c', names: ['PC Contoh'] },
  { iri: 'urn:d', names: ['Pasar'] },
];

describe('findEntity', () => {
  it.each([
    ['urn:b', 'urn:b'],
    ['partai  contoh', 'urn:a'],
    ['Pàrtai-Contoh', 'urn:a'],
    ['pasar', 'urn:d'], // a name of its own goes before another's other name
  ])('%s means %s', (asked, iri) => {
    expect(findEntity(asked, ENTITIES)).toMatchObject({ kind: 'one', entity: { iri } });
  });

  it('gives all that share a name', () => {
    const found = findEntity('pc', ENTITIES);
    expect(found.kind === 'several' && found.entities.map(({ iri }) => iri)).toEqual(['urn:a', 'urn:b']);
  });

  it('suggests names that hold the words first, then those of similar spelling', () => {
    expect(findEntity('contoh', ENTITIES)).toEqual({
      kind: 'none',
      nearest: ['PC Contoh', 'Pasar Contoh', 'Partai Contoh'],
    });
    const found = findEntity('Partay Conto', ENTITIES);
    expect(found.kind === 'none' && found.nearest[0]).toBe('Partai Contoh');
    expect(findEntity('xyzzy', ENTITIES)).toEqual({ kind: 'none', nearest: [] });
  });

  it('folds case, accents and punctuation', () => {
    expect(folded('  Soekarno–Hatta É')).toBe('soekarno hatta e');
  });
});
