import { describe, expect, it } from 'vitest';
import { conventionNumber, conventionOf, trainHabits } from '../../src/language/name-conventions.ts';

const sentence = (text: string, name: Parameters<typeof conventionNumber>[0]) => ({
  words: text.split(' '),
  convention: conventionNumber(name),
});

describe('the convention of a file', () => {
  const habits = trainHabits([
    sentence('Tim itu menang ( 4/3/2016 ) .', 'nerui'),
    sentence('Mahkamah Konstitusi (MK) bersidang (22/8) .', 'idner'),
    sentence('Catherine Zeta - Jones lahir di Swansea .', 'nergrit'),
    sentence('Bupati Garut tiba, Selasa (2/9/2025).', 'rajut'),
  ]);

  it.each([
    { text: 'Laga usai ( 5/4/2016 ) .', name: 'nerui' },
    { text: 'Bank Indonesia (BI) rugi (3/9) .', name: 'idner' },
    { text: 'Gwyneth - Kate lahir di Bath .', name: 'nergrit' },
  ])('tells $name by how the words are cut', ({ text, name }) => {
    expect(conventionOf(habits, [text.split(' ')])).toBe(name);
  });

  it('takes the own convention where nothing speaks for another', () => {
    expect(conventionOf(habits, [])).toBe('rajut');
  });
});
