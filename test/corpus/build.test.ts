import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from '../../src/corpus/build.ts';
import { BANK, FERRY, jsonl } from '../cli/invented.ts';
import { folder } from '../cli/rajut.ts';
import { contents, shown } from './folder-contents.ts';

const source = (...articles: readonly object[]): string => {
  const path = join(folder(), 'news.jsonl');
  writeFileSync(path, jsonl(...articles));
  return path;
};

describe('build', () => {
  it('gives the same bytes on a second run and in any order of the input', async () => {
    const [first, second, shuffled] = [folder(), folder(), folder()];
    const options = { mentions: true };
    await build([source(FERRY, BANK)], { out: first, ...options });
    await build([source(FERRY, BANK)], { out: second, ...options });
    await build([source(BANK), source(FERRY)], { out: shuffled, ...options });
    expect(shown(first)).toHaveLength(6);
    expect(contents(second)).toEqual(contents(first));
    expect(contents(shuffled)).toEqual(contents(first));
  });

  it('counts an article that is given twice once', async () => {
    const [once, twice] = [folder(), folder()];
    await build([source(FERRY, BANK)], { out: once });
    const summary = await build([source(FERRY, BANK, FERRY), source(BANK)], { out: twice });
    expect(summary).toMatchObject({ articles: 2, repeated: 2 });
    expect(contents(twice)).toEqual(contents(once));
  });

  it('builds the same graph again from the articles that it leaves beside it', async () => {
    const [first, again] = [folder(), folder()];
    await build([source(FERRY, BANK)], { out: first, mentions: true });
    await build([join(first, 'articles.jsonl')], { out: again, mentions: true });
    expect(contents(again)).toEqual(contents(first));
  });

  it('leaves the files of an earlier build alone when nothing can be built', async () => {
    const out = folder();
    await build([source(FERRY)], { out, formats: ['ttl'] });
    const before = contents(out);
    const summary = await build(['/no/such/file.txt'], { out });
    expect(summary).toMatchObject({
      status: 'nothing',
      articles: 0,
      files: [],
      problems: [{ input: '/no/such/file.txt' }],
    });
    expect(contents(out)).toEqual(before);
  });

  it('leaves them alone when it is stopped', async () => {
    const out = folder();
    await build([source(FERRY)], { out, formats: ['ttl'] });
    const before = contents(out);
    const stop = new AbortController();
    const stopped = build([source(BANK)], { out, signal: stop.signal, onProgress: () => stop.abort() });
    await expect(stopped).rejects.toThrow('abort');
    expect(contents(out)).toEqual(before);
  });

  it('adds formats to a folder of the same articles, and takes away those of others', async () => {
    const out = folder();
    await build([source(FERRY)], { out, formats: ['ttl'] });
    const added = await build([source(FERRY)], { out, formats: ['nq'] });
    expect([added.removed, shown(out)]).toEqual([[], ['articles.jsonl', 'graph.nq', 'graph.ttl']]);
    const replaced = await build([source(BANK)], { out, formats: ['ttl'] });
    expect(replaced.removed).toEqual([join(out, 'graph.nq')]);
    expect(shown(out)).toEqual(['articles.jsonl', 'graph.ttl']);
  });

  it('never touches a graph in a folder that no build has written', async () => {
    const out = folder();
    writeFileSync(join(out, 'graph.nq'), '<a:a> <a:b> <a:c> .\n');
    await build([source(FERRY)], { out, formats: ['ttl'] });
    expect(readdirSync(out)).toContain('graph.nq');
  });

  it('publishes all files or none: one that cannot be moved takes the others back', async () => {
    const out = folder();
    await build([source(FERRY)], { out, formats: ['nq', 'trig'] });
    const before = contents(out, ['graph.nq', 'graph.trig', 'articles.jsonl']);
    mkdirSync(join(out, 'graph.ttl'));
    const failing = build([source(BANK)], { out, formats: ['nq', 'trig', 'ttl'] });
    await expect(failing).rejects.toThrow('graph.ttl: a folder stands where a file is to be written');
    expect(contents(out, ['graph.nq', 'graph.trig', 'articles.jsonl'])).toEqual(before);
  });
});
