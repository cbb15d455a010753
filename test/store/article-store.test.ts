import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ArticleStore, peekStore } from '../../src/store/article-store.ts';
import type { ArticleCard } from '../../src/store/card.ts';
import { entryLine } from '../../src/store/journal.ts';
import { StoreBusy } from '../../src/store/store-lock.ts';
import { folder } from '../cli/rajut.ts';
import { article } from '../corpus/articles.ts';

const SETTINGS = { base: 'https://example.org/', mentions: false, withText: false, rdf12: false };
const STATE = { state: 's', understanding: 'u', kept: [] };

const card = (contentHash: string): ArticleCard => ({
  contentHash,
  id: contentHash,
  textSha256: 'f',
  stated: 1,
});

const file = (name: string, text: string) => ({ name, pieces: () => [text] });

const opened = async <T>(out: string, work: (store: ArticleStore) => Promise<T>): Promise<T> => {
  const store = await ArticleStore.open(out);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
};

/** A store with two articles and two files. */
const filled = async (): Promise<string> => {
  const out = folder();
  await opened(out, async (store) => {
    await store.replace([], SETTINGS);
    await store.write(['a', 'b'].map((contentHash) => ({ contentHash, article: article(contentHash) })));
    await store.add([card('a'), card('b')]);
    await store.publish([file('x.txt', 'lama'), file('y.txt', 'lama')], STATE);
  });
  return out;
};

const read = (out: string, name: string): string => readFileSync(join(out, name), 'utf8');

describe('ArticleStore', () => {
  it('finds again what it was given', async () => {
    const out = await filled();
    await opened(out, async (store) => {
      expect(store.cards).toEqual([card('a'), card('b')]);
      expect(store.read('a')).toEqual({ contentHash: 'a', article: article('a') });
      expect(store.settings).toEqual(SETTINGS);
      expect(store.published).toMatchObject({ state: 's', files: [{ name: 'x.txt' }, { name: 'y.txt' }] });
    });
    expect(readdirSync(join(out, '.rajut')).sort()).toEqual(['journal.jsonl', 'segments']);
  });

  it('drops a line that was cut off', async () => {
    const out = await filled();
    const journal = join(out, '.rajut', 'journal.jsonl');
    const whole = read(out, '.rajut/journal.jsonl');
    appendFileSync(journal, entryLine({ kind: 'article', ...card('c') }).slice(0, -7));
    expect(peekStore(out)).toMatchObject({ cards: [card('a'), card('b')], damaged: 1 });
    await opened(out, async () => undefined);
    expect(read(out, '.rajut/journal.jsonl')).toBe(whole);
  });

  it('does not read a segment that was changed', async () => {
    const out = await filled();
    const path = join(out, '.rajut', 'segments', 'a.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"headline":"a"', '"headline":"z"'));
    await opened(out, async (store) =>
      expect([store.read('a'), store.read('b')?.contentHash]).toEqual([undefined, 'b']),
    );
  });

  it.each([0, 1, 2])(
    'completes a publication of which %i files were moved when the process was killed',
    async (moved) => {
      const out = await filled();
      const home = join(out, '.rajut');
      mkdirSync(join(home, 'staging'));
      const names = ['x.txt', 'z.txt'];
      for (const name of names) writeFileSync(join(home, 'staging', name), 'baru');
      const files = names.map((name) => ({ name, bytes: 4 }));
      const entry = { state: 't', understanding: 'u', files, moved: names, removed: ['y.txt'] };
      appendFileSync(join(home, 'journal.jsonl'), entryLine({ kind: 'publishing', ...entry }));
      for (const name of names.slice(0, moved)) renameSync(join(home, 'staging', name), join(out, name));
      await opened(out, async (store) => {
        expect([read(out, 'x.txt'), read(out, 'z.txt'), existsSync(join(out, 'y.txt'))]).toEqual([
          'baru',
          'baru',
          false,
        ]);
        expect(store.published).toMatchObject({ state: 't', files });
      });
      expect(readdirSync(home).sort()).toEqual(['journal.jsonl', 'segments']);
    },
  );

  it('takes a publication back that cannot be completed', async () => {
    const out = await filled();
    mkdirSync(join(out, 'z.txt'));
    await opened(out, async (store) => {
      const failing = store.publish([file('x.txt', 'baru'), file('z.txt', 'baru')], { ...STATE, state: 't' });
      await expect(failing).rejects.toThrow('a folder stands where a file is to be written');
      expect(store.published?.state).toBe('s');
    });
    expect([read(out, 'x.txt'), read(out, 'y.txt')]).toEqual(['lama', 'lama']);
  });

  it('leaves the files alone when a new one cannot be made', async () => {
    const out = await filled();
    const broken = { name: 'y.txt', pieces: brokenPieces };
    await opened(out, async (store) => {
      await expect(store.publish([file('x.txt', 'baru'), broken], STATE)).rejects.toThrow('the disk is full');
    });
    expect([read(out, 'x.txt'), read(out, 'y.txt')]).toEqual(['lama', 'lama']);
  });

  it('lets one writer in', async () => {
    const out = await filled();
    await opened(out, () => expect(ArticleStore.open(out)).rejects.toThrow(StoreBusy));
    await opened(out, async () => undefined);
  });

  it('leaves nothing of a store that was never filled, nor of the folders it made', async () => {
    const parent = folder();
    await opened(join(parent, 'new', 'deep'), async () => undefined);
    expect(readdirSync(parent)).toEqual([]);
  });

  it.each([
    ['a file', () => join(folder(), 'x.txt')],
    ['below a file', () => join(folder(), 'x.txt', 'a', 'b')],
    ['where no folder can be made', () => '/proc/rajut/out'],
  ])('says so where the folder is %s', async (_, make) => {
    const out = make();
    const at = out.indexOf('x.txt');
    if (at >= 0) writeFileSync(out.slice(0, at + 'x.txt'.length), 'lama');
    await expect(ArticleStore.open(out)).rejects.toThrow('the folder cannot be made');
  });
});

function* brokenPieces(): Generator<string> {
  yield 'half';
  throw new Error('the disk is full');
}
