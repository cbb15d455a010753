import { describe, expect, test } from 'vitest';
import {
  parseConllu,
  sentenceText,
  surfaceTokens,
  universal,
  writeConllu,
} from '../../src/language/conllu.ts';

const SOURCE = [
  '# sent_id = a-1',
  '# text = Rumahnya besar.',
  '1-2\tRumahnya\t_\t_\t_\t_\t_\t_\t_\t_',
  '1\tRumah\trumah\tNOUN\tNN\tNumber=Sing\t3\tnsubj\t_\t_',
  '2\tnya\tdia\tPRON\tPRP\tPerson=3\t1\tnmod:poss\t_\t_',
  '3\tbesar\tbesar\tADJ\tJJ\t_\t0\troot\t_\tSpaceAfter=No',
  '3.1\tada\tada\tVERB\t_\t_\t_\t_\t3:conj\t_',
  '4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_',
  '',
  '',
].join('\n');

describe('parseConllu', () => {
  test('reads words, token ranges and ids, and passes over comments and empty nodes', () => {
    const [sentence] = parseConllu(SOURCE);
    expect(sentence?.id).toBe('a-1');
    expect(sentence?.words.map(({ form, head }) => [form, head])).toEqual([
      ['Rumah', 3],
      ['nya', 1],
      ['besar', 0],
      ['.', 3],
    ]);
    expect(sentence?.ranges).toEqual([{ first: 1, last: 2, form: 'Rumahnya', misc: '_' }]);
  });

  test('gives back what it wrote', () => {
    const sentences = parseConllu(SOURCE);
    expect(parseConllu(writeConllu(sentences))).toEqual(sentences);
  });

  test.each([
    ['1\tRumah\trumah', /line 1: 3 columns/],
    ['2\ta\ta\tX\t_\t_\t0\troot\t_\t_', /line 1: id "2", expected 1/],
    ['1\ta\ta\tX\t_\t_\tx\troot\t_\t_', /line 1: head "x"/],
  ])('says which line is wrong: %s', (line, message) => {
    expect(() => parseConllu(`${line}\n`)).toThrow(message);
  });
});

test('re-joins the text from the surface tokens', () => {
  const [sentence] = parseConllu(SOURCE);
  if (!sentence) throw new Error('no sentence');
  expect(surfaceTokens(sentence).map(({ form, firstWord, lastWord }) => [form, firstWord, lastWord])).toEqual(
    [
      ['Rumahnya', 0, 2],
      ['besar', 2, 3],
      ['.', 3, 4],
    ],
  );
  expect(sentenceText(sentence)).toBe('Rumahnya besar.');
});

test('takes the subtype off a relation', () => {
  expect(universal('acl:relcl')).toBe('acl');
  expect(universal('obj')).toBe('obj');
});
