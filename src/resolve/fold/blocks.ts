// Which portraits are worth comparing: those that share a key. Pairs that share none cannot be one thing.
import { hashText } from '../../language/hash.ts';
import { sound } from './name-key.ts';
import { initialsOf } from './name-relation.ts';
import { companyOf, type Portrait } from './portrait.ts';

/** In a larger block each portrait meets only those that stand near it in time, and the block's largest. */
const LARGE = 40;
const NEAR = 8;

/** Indices into `portraits`, the smaller first; each pair once, in any order. Near linear in the portraits. */
export const candidatePairs = (portraits: readonly Portrait[]): Iterable<readonly [number, number]> => {
  const pairs = new Map<number, readonly [number, number]>();
  for (const block of blocksOf(portraits)) {
    for (const [a, b] of pairsIn(block, portraits)) {
      const [first, second] = a < b ? [a, b] : [b, a];
      if (a !== b) pairs.set(first * portraits.length + second, [first, second]);
    }
  }
  return pairs.values();
};

/** Blocks of two and more. Keys are kept as hashes: where two share one, some pairs more are compared. */
const blocksOf = (portraits: readonly Portrait[]): Iterable<readonly number[]> => {
  const first = new Map<number, number>();
  const blocks = new Map<number, number[]>();
  const bare = bareWords(portraits);
  portraits.forEach((portrait, index) => {
    for (const key of new Set(hashesOf(keysOf(portrait, bare)))) {
      const block = blocks.get(key);
      const one = first.get(key);
      if (block) block.push(index);
      else if (one === undefined) first.set(key, index);
      else blocks.set(key, [one, index]);
    }
  });
  return blocks.values();
};

function* hashesOf(keys: Iterable<string>): Generator<number> {
  for (const key of keys) yield hashText(key);
}

/** Sounds of persons' names of one word. */
const bareWords = (portraits: readonly Portrait[]): ReadonlySet<string> =>
  new Set(
    portraits.flatMap(({ type, names }) =>
      type === 'Person'
        ? [...names.keys()].filter((name) => name.length > 2 && !name.includes(' ')).map(sound)
        : [],
    ),
  );

function* keysOf(portrait: Portrait, bare: ReadonlySet<string>): Generator<string> {
  const { type, names, aliases, items } = portrait;
  for (const item of items) yield `${type} item ${item}`;
  for (const alias of aliases.keys()) yield `${type} name ${alias}`;
  for (const name of names.keys()) {
    const words = name.split(' ');
    if (type !== 'Person' || portrait.tellsAlone || words.length > 1) yield `${type} name ${name}`;
    if (type === 'Person') yield* personKeys(words);
    else yield* otherKeys(type, name, words);
  }
  yield* contextKeys(portrait, bare);
}

/** Every two words, as they sound; the first of them by its letter, and neighbours by how they begin: for initials and misspellings. */
function* personKeys(words: readonly string[]): Generator<string> {
  const sounds = words.slice(0, 5).map(sound);
  for (let i = 0; i < sounds.length; i++) {
    for (let j = i + 1; j < sounds.length; j++) {
      const [x = '', y = ''] = [sounds[i], sounds[j]];
      yield x < y ? `Person ${x} ${y}` : `Person ${y} ${x}`;
      if (i === 0 || x.length === 1) yield `Person ${x[0]}. ${y}`;
      if (j > i + 1) continue;
      yield `Person ${x.slice(0, 3)}… ${y}`;
      yield `Person ${x} ${y.slice(0, 3)}…`;
    }
  }
}

function* otherKeys(type: string, name: string, words: readonly string[]): Generator<string> {
  yield `${type} sound ${words.map(sound).join('')}`;
  if (words.length > 2) yield `${type} letters ${initialsOf(words)}`;
  else if (words.length === 1 && name.length > 1 && name.length < 8) yield `${type} letters ${name}`;
  if (words.length > 1)
    for (const word of words) yield `${type} but ${words.filter((one) => one !== word).join(' ')}`;
}

/** A name that does not tell alone meets only what stands in its company, holds its role or lies in its place. */
function* contextKeys(portrait: Portrait, bare: ReadonlySet<string>): Generator<string> {
  const { type, names, roles, places, tellsAlone } = portrait;
  const heads =
    type === 'Person'
      ? [...new Set([...names.keys()].flatMap((name) => name.split(' ').map(sound)))].filter((word) =>
          bare.has(word),
        )
      : tellsAlone
        ? []
        : [...names.keys()];
  if (heads.length === 0) return;
  const contexts = [...roles.keys(), ...places, ...companyOf(portrait).keys()];
  for (const head of heads) for (const context of contexts) yield `${type} ${head} with ${context}`;
}

function* pairsIn(
  block: readonly number[],
  portraits: readonly Portrait[],
): Generator<readonly [number, number]> {
  const reach = block.length > LARGE ? NEAR : block.length;
  const size = (index: number): number => portraits[index]?.members.length ?? 0;
  const largest = block.reduce((best, index) => (size(index) > size(best) ? index : best), block[0] ?? 0);
  for (const [place, a] of block.entries()) {
    if (reach === NEAR) yield [a, largest];
    for (const b of block.slice(place + 1, place + 1 + reach)) yield [a, b];
  }
}
