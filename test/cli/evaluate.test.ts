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

const CHAINS = [
  '#Text=Rina Wulandari datang . Ia duduk .',
  '1-1\t0-4\tRina\tPROPER[1]\t_',
  '1-2\t5-14\tWulandari\tPROPER[1]\t_',
  '1-3\t15-21\tdatang\t_\t_',
  '1-4\t22-23\t.\t_\t_',
  '1-5\t24-26\tIa\tIDENT[1_2]|PRONOUN[2]\t_',
  '1-6\t27-32\tduduk\t_\t_',
  '1-7\t33-34\t.\t_\t_',
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

  it('prints the scores of coreference over all mentions and over names', async () => {
    const { status, stdout } = await rajut(['evaluate', 'coref', '--gold', file('c.tsv', CHAINS), '--json']);
    const { muc, b3, ceafe, conll, names } = JSON.parse(stdout);
    expect(status).toBe(0);
    expect([muc.f1, b3.recall, ceafe.precision, conll, names.conll]).toEqual([
      1,
      1,
      1,
      1,
      expect.any(Number),
    ]);
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
