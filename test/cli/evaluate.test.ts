import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, rajut } from './rajut.ts';

const file = (name: string, text: string): string => {
  const path = join(folder(), name);
  writeFileSync(path, text);
  return path;
};

const NAMES = 'Presiden\tO\nJoko\tB-PER\nWidodo\tI-PER\ntiba\tO\ndi\tO\nJakarta\tB-LOC\n.\tO\n';
const TREE = [
  '# text = Polisi menangkap pencuri .',
  '1\tPolisi\tpolisi\tNOUN\t_\t_\t2\tnsubj\t_\t_',
  '2\tmenangkap\ttangkap\tVERB\t_\tVoice=Act\t0\troot\t_\t_',
  '3\tpencuri\tcuri\tNOUN\t_\t_\t2\tobj\t_\t_',
  '4\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_',
  '',
  '',
].join('\n');

describe('rajut evaluate', () => {
  it('prints the scores of names for machines', async () => {
    const { status, stdout } = await rajut(['evaluate', 'ner', '--gold', file('a.tsv', NAMES), '--json']);
    const { micro, macro, types, tokensPerSecond } = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(micro).toEqual({ precision: 1, recall: 1, f1: 1 });
    expect(Object.keys(macro)).toEqual(['precision', 'recall', 'f1']);
    expect(types.PER.support).toBe(1);
    expect(tokensPerSecond).toBeGreaterThan(0);
  });

  it.each([
    ['pos', [], ['upos']],
    ['parse', [], ['upos', 'uas', 'las']],
    ['parse', ['--raw'], ['upos', 'uas', 'las']],
    ['lemma', [], ['upos', 'lemma']],
  ])('prints the scores of %s %s', async (part, flags, scores) => {
    const { status, stdout } = await rajut([
      'evaluate',
      part,
      '--gold',
      file('a.conllu', TREE),
      '--json',
      ...flags,
    ]);
    expect(status).toBe(0);
    const result = JSON.parse(stdout);
    expect(Object.keys(result)).toEqual([...scores, 'tokensPerSecond']);
    for (const score of scores) expect(result[score]).toBe(1);
  });

  it('names a file that is no treebank, and asks for one where none is given', async () => {
    const path = file('b.conllu', 'one two\n\n');
    expect(await rajut(['evaluate', 'parse', '--gold', path])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(path),
    });
    expect(await rajut(['evaluate', 'pos'])).toMatchObject({ stderr: expect.stringContaining('--gold') });
  });
});
