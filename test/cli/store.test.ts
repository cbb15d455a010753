import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contents, shown } from '../corpus/folder-contents.ts';
import { BANK, FERRY, jsonl } from './invented.ts';
import { folder, MAIN, rajut } from './rajut.ts';

const built = async (...articles: readonly object[]): Promise<string> => {
  const out = folder();
  const run = await rajut(['build', '-', '--out', out, '-f', 'nq', '-q'], { input: jsonl(...articles) });
  expect(run.status).toBe(0);
  return out;
};

const lock = (out: string, pid: number): void => {
  mkdirSync(join(out, '.rajut'), { recursive: true });
  writeFileSync(join(out, '.rajut', 'lock'), JSON.stringify({ pid, host: hostname(), since: startOf(pid) }));
};

const startOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19] ?? '';
  } catch {
    return '';
  }
};

const REVISED = { ...FERRY, dateModified: '2024-03-06', text: FERRY.text.replace('12.500', '13.000') };

describe('a store on the command line', () => {
  it('adds an article and tells what became of it', async () => {
    const out = await built(FERRY);
    const run = await rajut(['build', '--add', '-', '--out', out], { input: jsonl(BANK, FERRY) });
    expect([run.status, run.stderr]).toEqual([0, '']);
    expect(run.stdout).toMatch(/^articles +2 +added 1 · unchanged 1$/m);
    expect(readFileSync(join(out, 'graph.nq'), 'utf8')).toContain('article/bank-2');
  });

  it('brings files that are behind up to date before they are asked', async () => {
    const out = await built(FERRY);
    const added = await rajut(['build', '--add', '-', '--no-files', '--out', out], { input: jsonl(BANK) });
    expect(added.stdout).toContain('The graph files still show the articles before');
    const asked = await rajut([
      'query',
      'SELECT ?id { ?a <https://schema.org/identifier> ?id }',
      '-d',
      out,
      '-f',
      'csv',
    ]);
    expect(asked.stdout.split('\r\n').filter(Boolean).sort()).toEqual(['bank-2', 'feri-1', 'id']);
    expect(asked.stderr).toContain('bringing the graph files up to date');
  });

  it('removes an article, and refuses one that it does not know', async () => {
    const out = await built(FERRY, BANK);
    const removed = await rajut(['remove', 'feri-1', '--out', out]);
    expect(removed.stdout).toMatch(/^removed feri-1\narticles left: 1\n/);
    const unknown = await rajut(['remove', 'feri-1', '--out', out]);
    expect([unknown.status, unknown.stderr]).toEqual([
      2,
      expect.stringContaining('holds no article "feri-1"'),
    ]);
  });

  it('finds damage of what it keeps, and adds to nothing that it cannot read', async () => {
    const out = await built(FERRY);
    const home = join(out, '.rajut');
    const [segment = ''] = readdirSync(join(home, 'segments'));
    writeFileSync(join(home, 'segments', segment), '{}');
    const validated = await rajut(['validate', out]);
    expect([validated.status, validated.stderr]).toEqual([1, expect.stringContaining('article "feri-1"')]);
    writeFileSync(join(home, 'journal.jsonl'), 'something else\n');
    const added = await rajut(['build', '--add', '-', '--out', out], { input: jsonl(BANK) });
    expect([added.status, added.stderr]).toEqual([1, expect.stringContaining('journal.jsonl) is damaged')]);
    expect((await rajut(['build', '-', '-q', '--out', out], { input: jsonl(BANK) })).status).toBe(0);
  });

  it('refuses to write where another process does, in both languages', async () => {
    const out = await built(FERRY);
    lock(out, process.pid);
    const run = await rajut(['build', '--add', '-', '--out', out], { input: jsonl(BANK) });
    expect([run.status, run.stderr]).toEqual([
      1,
      expect.stringContaining(`is being written to by process ${process.pid}`),
    ]);
    const other = await rajut(['remove', 'feri-1', '--out', out, '--lang', 'id']);
    expect(other.stderr).toContain('sedang ditulis oleh proses');
  });

  it('takes over from a process that is gone', async () => {
    const out = await built(FERRY);
    lock(out, 4_194_304); // above the largest process id of Linux
    const run = await rajut(['build', '--add', '-', '-q', '--out', out], { input: jsonl(BANK) });
    expect(run).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('keeps at Ctrl-C what was finished, and says how to go on', async () => {
    const many = Array.from({ length: 150 }, (_, i) => ({
      ...FERRY,
      id: `f-${i}`,
      text: `${FERRY.text} Nomor ${i}.`,
    }));
    const source = join(folder(), 'news.jsonl');
    writeFileSync(source, jsonl(...many));
    const out = join(folder(), 'out');
    const args = ['build', source, '--out', out, '-f', 'nq', '-q'];
    const child = spawn(process.execPath, [MAIN, ...args, '--lang', 'en'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (text) => (said += text));
    const ended = new Promise((resolve) => child.once('close', resolve));
    const waiting = setInterval(() => {
      if (segmentsIn(out) === 0) return;
      clearInterval(waiting); // a second signal would end it at once
      child.kill('SIGINT');
    }, 20);
    expect(await ended).toBe(130);
    expect(said).toMatch(
      /^Interrupted\. .* keeps what was finished \(articles: \d+\); the same command goes on/,
    );
    expect((await rajut([...args.slice(0, -1), '--json'])).stdout).toMatch(/"unchanged": [1-9]/);
    const whole = join(folder(), 'whole');
    await rajut(['build', source, '--out', whole, '-f', 'nq', '-q']);
    expect(contents(out, shown(out))).toEqual(contents(whole, shown(whole)));
  });
});

const segmentsIn = (out: string): number => {
  try {
    return readFileSync(join(out, '.rajut', 'journal.jsonl'), 'utf8').split('"article"').length - 1;
  } catch {
    return 0;
  }
};

describe('rajut diff', () => {
  it('tells in words what came, what went and what changed', async () => {
    const [old, now] = [await built(FERRY), await built(REVISED, BANK)];
    const run = await rajut(['diff', old, now]);
    expect([run.status, run.stderr]).toEqual([0, '']);
    expect(run.stdout).toMatch(/^ {2}~ .*12500 penumpang.*\(feri-1\)\n {4}→ .*13000 penumpang.*\(feri-1\)$/m);
    expect(run.stdout).toMatch(/^ {2}\+ .*Bank Contoh Nusantara/m);
    expect(run.stdout).not.toContain('1500000000000'); // it stands in both, a little further on
  });

  it('gives the same as JSON and as RDF Patch', async () => {
    const [old, now] = [await built(FERRY), await built(FERRY, BANK)];
    const diff = JSON.parse((await rajut(['diff', old, now, '--json'])).stdout);
    expect(diff.articles.added).toMatchObject([{ text: BANK.headline }]);
    expect(diff.triples.gone).toBe(0);
    const patch = await rajut(['diff', old, now, '--format', 'patch']);
    expect(patch.stdout.match(/^A /gm)).toHaveLength(diff.triples.added);
    expect((await rajut(['diff', now, now])).stdout).toBe('The graphs say the same.\n');
  });
});
