// Triggers of two parts, with other words between them.
import { describe, expect, it } from 'vitest';
import { readEvents } from './read-events.ts';

describe('parted triggers', () => {
  it.each([
    ['{Organization Polres Garut} menetapkan tiga orang tersangka.', 'Charge [Polres Garut] [] @- - Actual'],
    ['{Person Tono} ditetapkan polisi tersangka.', 'Charge [] [Tono] @- - Actual'],
    ['{Organization Bank Wira} menurunkan lagi suku bunga.', 'Regulation [Bank Wira] [] @- - Actual'],
    ['{Person Tono} membacakan nota pembelaan.', 'Trial [Tono] [] @- - Actual'],
    [
      '{Organization Persita} memilih {Person Rina} sebagai ketua.',
      'Appointment [Persita] [Rina] @- - Actual',
    ],
  ])('reads %s', (sentence, line) => {
    expect(readEvents(sentence).map((event) => event.line)).toEqual([line]);
  });

  it('parts them by no clause', () => {
    expect(
      readEvents('{Person Rina} menetapkan jadwal karena tersangka sakit.').map(({ line }) => line),
    ).toEqual([]);
  });
});
