// Judgements as text: one row of JSON a line, in the order in which they were made.
import { contentHash } from './content-hash.ts';
import type { JudgedEntity, Judgement, SplitPart } from './judgement.ts';
import type { SightingRef } from './sighting.ts';

type WithoutId<J> = J extends Judgement ? Omit<J, 'id'> : never;
/** A judgement before it has its id. */
export type NewJudgement = WithoutId<Judgement>;

/** The judgement with its id: the first eight digits of its hash. */
export const judgementOf = (row: NewJudgement): Judgement => ({
  id: contentHash(JSON.stringify(row)).slice(0, 8),
  ...row,
});

/** Ends in "\n". */
export const judgementLine = (judgement: Judgement): string => `${JSON.stringify(judgement)}\n`;

/** Throws an Error that names the first line which is no judgement. */
export const readJudgements = (text: string): readonly Judgement[] =>
  text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const row = parsed(line);
    if (!isJudgement(row))
      throw new Error(`judgements, line ${index + 1}: no judgement: ${line.slice(0, 80)}`);
    return [row];
  });

/** Those that stand: what a later one undid does not count, unless that was undone in turn. */
export const standing = (judgements: readonly Judgement[]): readonly Judgement[] => {
  const undone = new Set<string>();
  return judgements
    .toReversed()
    .filter((judgement) => {
      if (undone.has(judgement.id)) return false;
      if (judgement.kind === 'undo') undone.add(judgement.judgement);
      return judgement.kind !== 'undo';
    })
    .reverse();
};

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

const isText = (value: unknown): value is string => typeof value === 'string';

const isRef = (value: unknown): value is SightingRef =>
  isObject(value) && isText(value['article']) && isText(value['entity']);

const isSpan = (value: unknown): boolean =>
  isObject(value) && typeof value['start'] === 'number' && typeof value['end'] === 'number';

const isPart = (value: unknown): value is SplitPart => {
  if (!isRef(value) || !isObject(value)) return false;
  const { of, mentions } = value;
  return (
    (of === undefined || isText(of)) &&
    (mentions === undefined || (Array.isArray(mentions) && mentions.every(isSpan)))
  );
};

const isEntity = (value: unknown): value is JudgedEntity =>
  isObject(value) &&
  isText(value['key']) &&
  isText(value['name']) &&
  Array.isArray(value['sightings']) &&
  value['sightings'].length > 0 &&
  value['sightings'].every(isRef);

const isJudgement = (value: unknown): value is Judgement => {
  if (!isObject(value) || ![value['id'], value['who'], value['when']].every(isText)) return false;
  switch (value['kind']) {
    case 'merge':
    case 'never':
      return isEntity(value['a']) && isEntity(value['b']);
    case 'split':
      return isEntity(value['from']) && Array.isArray(value['apart']) && value['apart'].every(isPart);
    case 'rename':
      return isEntity(value['entity']) && isText(value['name']);
    case 'undo':
      return isText(value['judgement']);
    default:
      return false;
  }
};
