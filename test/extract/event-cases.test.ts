// Happenings of a case: who holds them, and whom they are about where the sentence names nobody.
import { describe, expect, it } from 'vitest';
import { readEvents } from './read-events.ts';

const linesOf = (source: string): readonly string[] => readEvents(source).map(({ line }) => line);

describe('the happenings of a case', () => {
  it('lets the body behind an inquiry hold it', () => {
    expect(linesOf('Hasil penyidikan {Organization Polres Garut} rampung.')).toEqual([
      'Search [Polres Garut] [] @- - Actual',
    ]);
  });

  it('lets a person behind it undergo it', () => {
    expect(linesOf('Pemeriksaan {Person Tono} rampung.')).toEqual(['Search [] [Tono] @- - Actual']);
  });

  it('arrests the suspects of the article where the sentence names nobody', () => {
    expect(linesOf('Polisi menangkap dua pria. Tersangka berinisial {Person T} mengaku lapar.')).toEqual([
      'Arrest [] [T] @- - Actual',
    ]);
  });

  it('takes who speaks after a meeting for one who met', () => {
    expect(linesOf('Usai rapat bersama {Organization Komisi I}, {Person Rina} diam.')).toEqual([
      'Meeting [Rina, Komisi I] [] @- - Actual',
    ]);
  });

  it('reads a list of persons with their ages', () => {
    expect(
      linesOf('{Organization Polres Garut} menangkap {Person A} (15), {Person B} (16), dan {Person C} (14).'),
    ).toEqual(['Arrest [Polres Garut] [A, B, C] @- - Actual']);
  });

  it('gives a crime to whom it is held against behind it', () => {
    expect(linesOf('Kasus suap kini menjerat {Person Tono}.')).toEqual([
      'Crime [Tono] [] @- - Actual',
      'Charge [] [Tono] @- - Actual',
    ]);
  });

  it('finds the place of a disaster before it', () => {
    expect(linesOf('Warga di {Place Garut} terdampak banjir.')).toEqual(['Disaster [] [] @Garut - Actual']);
  });
});
