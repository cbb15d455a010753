// How two names of one type can stand for one thing, judged by their words alone.

import type { EntityType } from '../../model/entity.ts';
import { CONNECTIVES } from '../connectives.ts';
import { oneEditApart } from '../spelling.ts';
import { sound } from './name-key.ts';

/** From the same words to a mere part; what each is worth is `evidence-weights.ts`. */
export type NameRelation =
  | 'same-words'
  | 'same-sound' // "Yandri Susanto", "Yandry Susanto"
  | 'word-order' // "Doli Ahmad Kurnia", "Ahmad Doli Kurnia"
  | 'one-edit' // "Prabowo Subiato", "Prabowo Subianto"
  | 'part' // "Ahmad Doli Kurnia", "Ahmad Doli Kurnia Tandjung"
  | 'initials' // "M. Iqbal", "Muhammad Iqbal"
  | 'letters' // "KPK", "Komisi Pemberantasan Korupsi"
  | 'short'; // "Prabowo", "Prabowo Subianto"

type Words = readonly string[];

/** Undefined where the words do not allow it. Symmetric. */
export const nameRelation = (type: EntityType, a: Words, b: Words): NameRelation | undefined => {
  if (a.join(' ') === b.join(' ')) return 'same-words';
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return type === 'Person' ? personRelation(short, long) : otherRelation(short, long, type !== 'Place');
};

const personRelation = (short: Words, long: Words): NameRelation | undefined => {
  const [x, y] = [short.map(sound), long.map(sound)];
  if (short.length === long.length) {
    if (x.join('') === y.join('')) return 'same-sound';
    if (x.length > 1 && x.toSorted().join(' ') === y.toSorted().join(' ')) return 'word-order';
    if (isMisspelt(short, long)) return 'one-edit';
    return short.length > 1 && fitsWithInitials(x, y) ? 'initials' : undefined;
  }
  if (short.length === 1) return y.includes(x[0] ?? '') && (x[0] ?? '').length > 2 ? 'short' : undefined;
  if (isInOrder(x, y)) return 'part';
  return fitsWithInitials(x, y) ? 'initials' : undefined;
};

/** `mayErr`: not of places, where "Badung" and "Bandung" are two. */
const otherRelation = (short: Words, long: Words, mayErr: boolean): NameRelation | undefined => {
  if (short.join('') === long.join('')) return 'same-sound';
  if (short.length === long.length && short.length > 1) {
    if (short.some((word, i) => /\d/.test(word) && word !== long[i])) return undefined;
    if (soundsLike(short, long)) return 'same-sound';
    if (mayErr && short.length > 2 && isMisspelt(short, long)) return 'one-edit';
  }
  const [only = ''] = short;
  return short.length === 1 && long.length > 2 && initialsOf(long) === only ? 'letters' : undefined;
};

/** A letter alone sounds as it is written: "Galaxy S", "Galaxy Z". */
const soundsLike = (a: Words, b: Words): boolean =>
  a.every((word, i) => {
    const other = b[i] ?? '';
    return word === other || (word.length > 1 && other.length > 1 && sound(word) === sound(other));
  });

/** As many words, at least two, that differ by one edit in one word of five letters or more. */
const isMisspelt = (a: Words, b: Words): boolean => {
  if (a.length !== b.length || a.length < 2) return false;
  const [differing, ...more] = a.flatMap((word, i) => (word === b[i] ? [] : [[word, b[i] ?? ''] as const]));
  if (!differing || more.length > 0) return false;
  const [x, y] = differing;
  return Math.min(x.length, y.length) >= 5 && !/\d/.test(x + y) && oneEditApart(x, y);
};

/** Every word of the short name stands in the long one, in this order. */
const isInOrder = (short: Words, long: Words): boolean => {
  let at = -1;
  return short.every((word) => {
    at = long.indexOf(word, at + 1);
    return at >= 0;
  });
};

/** As `isInOrder`, where single letters stand for words; one whole word at least must agree. */
const fitsWithInitials = (short: Words, long: Words): boolean => {
  let at = 0;
  let whole = 0;
  for (const word of short) {
    const found = long.findIndex(
      (other, i) =>
        i >= at && (other === word || ((word.length === 1 || other.length === 1) && word[0] === other[0])),
    );
    if (found < 0) return false;
    if (long[found] === word && word.length > 1) whole++;
    at = found + 1;
  }
  return whole > 0 && [...short, ...long].some((word) => word.length === 1);
};

/** "komisi pemberantasan korupsi" → "kpk". */
export const initialsOf = (words: Words): string =>
  words
    .filter((word) => !CONNECTIVES.has(word))
    .map((word) => word[0] ?? '')
    .join('');
