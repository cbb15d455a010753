import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shown } from '../corpus/folder-contents.ts';
import { BANK, FERRY, jsonl } from './invented.ts';
import { folder, MAIN, rajut } from './rajut.ts';

describe('rajut build', () => {
  it('writes every format and a summary', async () => {
    const out = folder();
    const run = await rajut(['build', '-', '--out', out], { input: jsonl(FERRY, BANK) });
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
    expect(shown(out)).toEqual(
      ['articles.jsonl', 'graph.html', 'graph.jsonld', 'graph.nq', 'graph.trig', 'graph.ttl'].sort(),
    );
    expect(run.stdout).toMatch(/^articles +2$/m);
    expect(run.stdout).toMatch(/^entities +\d+ .*people \d/m);
    expect(run.stdout).toContain(join(out, 'graph.ttl'));
  });

  it('writes only the formats that are asked for', async () => {
    const out = folder();
    const run = await rajut(['build', '-', '--out', out, '--format', 'nq,ttl', '--quiet'], {
      input: jsonl(FERRY),
    });
    expect(run).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(shown(out)).toEqual(['articles.jsonl', 'graph.nq', 'graph.ttl']);
  });

  it('gives the summary as JSON', async () => {
    const out = folder();
    const run = await rajut(['build', '-', '--out', out, '--format', 'nq', '--json'], {
      input: jsonl(FERRY, BANK),
    });
    const summary = JSON.parse(run.stdout);
    expect(summary).toMatchObject({ status: 'built', articles: 2, repeated: 0, problems: [], removed: [] });
    expect(summary.entities.Person).toBeGreaterThanOrEqual(3);
    expect(summary.records.quotation).toBeGreaterThanOrEqual(2);
    expect(summary.files.map((file: { readonly path: string }) => file.path)).toContain(
      join(out, 'graph.nq'),
    );
  });

  it('builds the good articles and reports the bad lines with their numbers', async () => {
    const out = folder();
    const input = join(folder(), 'news.jsonl');
    writeFileSync(input, `{"text": \n${jsonl(FERRY)}{"id": "x"}\n`);
    const run = await rajut(['build', input, '/no/such/file.txt', '--out', out, '--format', 'nq']);
    expect(run.status).toBe(0);
    expect(run.stderr).toMatch(/news\.jsonl: line 1: /);
    expect(run.stderr).toMatch(/news\.jsonl: line 3: "text"/);
    expect(run.stderr).toContain('/no/such/file.txt');
    expect(readFileSync(join(out, 'graph.nq'), 'utf8')).toContain('feri-1');
  });

  it('fails and writes nothing when no article could be read', async () => {
    const out = folder();
    const run = await rajut(['build', '/no/such/file.txt', '--out', join(out, 'deep')]);
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('/no/such/file.txt');
    expect(run.stderr).toContain('No article could be built');
    expect(readdirSync(out)).toEqual([]);
  });

  it('speaks Indonesian when asked, and when the locale does', async () => {
    const args = ['build', '/no/such/file.txt', '--out', folder()];
    const asked = await rajut([...args, '--lang', 'id']);
    const located = await rajut(args, { env: { LC_ALL: 'id_ID.UTF-8' } });
    expect(asked.stderr).toContain('Tidak ada artikel yang dapat dibangun');
    expect(located.stderr).toBe(asked.stderr);
  });

  it('uses the base and leaves the text out unless told otherwise', async () => {
    const out = folder();
    const args = ['build', '-', '--out', out, '--format', 'nq'];
    await rajut([...args, '--base', 'https://example.org/x/'], { input: jsonl(BANK) });
    const plain = readFileSync(join(out, 'graph.nq'), 'utf8');
    expect(plain).toContain('<https://example.org/x/article/bank-2>');
    expect(plain).not.toContain('w3id.org/rajut/id/');
    expect(plain).not.toContain('isString');
    await rajut([...args, '--with-text', '--mentions'], { input: jsonl(BANK) });
    const full = readFileSync(join(out, 'graph.nq'), 'utf8');
    expect(full).toContain('#isString>');
    expect(full).toContain('ns#Mention>');
  });

  it('leaves facts out that are less sure than asked, and keeps to that when articles are added', async () => {
    const out = folder();
    const args = ['build', '-', '--out', out, '--format', 'nq', '--json'];
    const all = JSON.parse((await rajut(args, { input: jsonl(FERRY) })).stdout);
    const sure = JSON.parse(
      (await rajut([...args, '--min-confidence', '1'], { input: jsonl(FERRY) })).stdout,
    );
    const added = JSON.parse((await rajut([...args, '--add'], { input: jsonl(BANK) })).stdout);
    expect(all.records.quotation).toBeGreaterThan(0);
    expect(sure.entities).toEqual(all.entities);
    for (const { records } of [sure, added])
      expect(Object.values(records).every((count) => count === 0)).toBe(true);
  });

  it('ends at Ctrl-C with status 130, even while it waits for an address, and writes nothing', async () => {
    const out = folder();
    const silent = createServer(); // takes requests and never answers
    const asked = new Promise((resolve) => silent.once('request', resolve));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = silent.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const args = [
      MAIN,
      'build',
      `http://127.0.0.1:${port}/a`,
      '--allow-private-hosts',
      '--out',
      join(out, 'new'),
    ];
    const child = spawn(process.execPath, args, { stdio: 'ignore' });
    const ended = new Promise((resolve) => child.once('close', resolve));
    await asked;
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    silent.closeAllConnections();
    silent.close();
    expect(readdirSync(out)).toEqual([]);
  });

  it.each([
    [['build'], /missing required argument 'input'/],
    [
      ['build', 'x', '--format', 'pdf'],
      /--format <list>' argument 'pdf' is invalid.*ttl, trig, nq, jsonld, html/s,
    ],
    [['build', 'x', '--base', 'ftp://x/'], /argument 'ftp:\/\/x\/' is invalid/],
    [['build', 'x', '--base', 'https://example.org/x#'], /'https:\/\/example\.org\/x#' is invalid/],
    [['build', 'x', '--min-confidence', '1.1'], /--min-confidence <number>' argument '1.1' is invalid.*0–1/s],
    [['build', 'x', '--min-confidence', 'high'], /argument 'high' is invalid/],
    [['biuld', 'x'], /unknown command 'biuld'\n\(Did you mean build\?\)/],
    [['build', 'x', '--lang', 'fr'], /'fr' is invalid/],
  ])('%j is wrong usage: exit status 2', async (args, message) => {
    const run = await rajut(args);
    expect(run.stderr).toMatch(message);
    expect(run.status).toBe(2);
  });
});
