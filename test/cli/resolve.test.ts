import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BANK, FERRY, jsonl } from './invented.ts';
import { type Ended, folder, rajut } from './rajut.ts';

const built = async (): Promise<string> => {
  const out = folder();
  const run = await rajut(['build', '-', '--out', out, '-f', 'nq', '-q'], { input: jsonl(FERRY, BANK) });
  expect(run.status).toBe(0);
  return out;
};

const graphOf = (out: string): string => readFileSync(join(out, 'graph.nq'), 'utf8');

const resolve = (out: string, ...args: readonly string[]): Promise<Ended> =>
  rajut(['resolve', ...args, '--data', out]);

describe('judgements on the command line', () => {
  it('makes two entities one, and undo gives the same bytes back', async () => {
    const out = await built();
    const before = graphOf(out);
    const merged = await resolve(out, 'merge', 'Ratna Wulandari', 'Bagus Prakoso', '--why', 'a test');
    expect(merged.status).toBe(0);
    expect(graphOf(out)).toContain('mergedFrom');
    expect(graphOf(out)).not.toBe(before);
    expect((await resolve(out, 'undo')).status).toBe(0);
    expect(graphOf(out)).toBe(before);
  });

  it('refuses what conflicts with an earlier judgement, and leaves all as it was', async () => {
    const out = await built();
    expect((await resolve(out, 'never', 'Ratna Wulandari', 'Bagus Prakoso')).status).toBe(0);
    const before = [graphOf(out), readFileSync(join(out, 'judgements.jsonl'), 'utf8')];
    const refused = await resolve(out, 'merge', 'Ratna Wulandari', 'Bagus Prakoso');
    expect(refused.status).not.toBe(0);
    expect(refused.stderr).toContain('never');
    expect([graphOf(out), readFileSync(join(out, 'judgements.jsonl'), 'utf8')]).toEqual(before);
  });

  it('names an entity that the graph does not know', async () => {
    const out = await built();
    const unknown = await resolve(out, 'merge', 'Ratna Wulandari', 'Tidak Ada');
    expect(unknown.status).not.toBe(0);
    expect(unknown.stderr).toContain('Tidak Ada');
  });

  it('lists what was judged, for machines too', async () => {
    const out = await built();
    await resolve(out, 'rename', 'Ratna Wulandari', 'Ratna W.', '--by', 'desk', '--why', 'house style');
    const log = await resolve(out, 'log', '--json');
    expect(log.stdout).toContain('house style');
    expect(log.stdout).toContain('desk');
    expect(() => JSON.parse(log.stdout)).not.toThrow();
    expect(graphOf(out)).toContain('Ratna W.');
  });
});
