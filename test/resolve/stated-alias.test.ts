import { describe, expect, it } from 'vitest';
import type { Form } from '../../src/resolve/forms.ts';
import { statedAliases } from '../../src/resolve/stated-alias.ts';

/** The forms of people that stand in braces in the text, and the text without them. */
const read = (marked: string): { readonly text: string; readonly forms: readonly Form[] } => {
  let text = '';
  const forms: Form[] = [];
  for (const [i, part] of marked.split(/[{}]/).entries()) {
    if (i % 2 === 1)
      forms.push({
        text: part,
        type: 'Person',
        words: part.toLowerCase().split(' '),
        spans: [{ start: text.length, end: text.length + part.length }],
        weight: 1,
      });
    text += part;
  }
  return { text, forms };
};

const aliasesIn = (marked: string): readonly string[] => {
  const { text, forms } = read(marked);
  return statedAliases(text, forms).map(([alias, name]) => `${alias.text} = ${name.text}`);
};

describe('stated aliases', () => {
  it.each([
    ['{Rina Lestari} atau akrab disapa Mbak {Lala} hadir', 'Lala = Rina Lestari'],
    ['{Rina Lestari}, yang lebih dikenal dengan nama {Lala}, hadir', 'Lala = Rina Lestari'],
    ['{Tono Hidayat} (45) alias {Gepeng} kabur', 'Gepeng = Tono Hidayat'],
    ['{Tono Hidayat} atau dikenal sebagai {Tono Gepeng} kabur', 'Tono Gepeng = Tono Hidayat'],
    ['{Tono Hidayat} atau {Gepeng} kabur', 'Gepeng = Tono Hidayat'],
    ['{Lala} yang bernama asli {Rina Lestari} hadir', 'Rina Lestari = Lala'],
  ])('reads %s', (marked, expected) => {
    expect(aliasesIn(marked)).toEqual([expected]);
  });

  it.each([
    '{Tono} dipanggil {Rina} ke kantor',
    '{Tono} dipanggil oleh {Rina} ke kantor',
    '{Tono Hidayat} atau {Rina Lestari} akan hadir',
    '{Tono Hidayat} atau {Rina} akan hadir, kata {Rina Lestari}',
    '{Tono}, {Rina} dan {Budi} hadir',
  ])('leaves %s alone', (marked) => {
    expect(aliasesIn(marked)).toEqual([]);
  });
});
