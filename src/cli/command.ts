// What every command is given when it is added to the program, and how option values are checked.
import { type Command, InvalidArgumentError } from 'commander';
import type { Outcome, Terminal } from './terminal.ts';

export interface CommandContext {
  readonly terminal: Terminal;
  /** Called by a command that did not do all it was asked. */
  readonly finish: (outcome: Outcome) => void;
}

export type AddCommand = (program: Command, context: CommandContext) => void;

/** Parses one of the given words. */
export const oneOf =
  <T extends string>(words: readonly T[]): ((value: string) => T) =>
  (value) => {
    const found = words.find((word) => word === value);
    if (found === undefined) throw new InvalidArgumentError(`(${words.join(', ')})`);
    return found;
  };

/** Parses a list with commas of the given words; sorted as they are given here, each once. */
export const listOf = <T extends string>(words: readonly T[]): ((value: string) => readonly T[]) => {
  const one = oneOf(words);
  return (value) => {
    const asked = new Set(value.split(',').map((word) => one(word.trim())));
    return words.filter((word) => asked.has(word));
  };
};

/** Parses a number within bounds, both included. */
export const numberFrom =
  (least: number, most: number): ((value: string) => number) =>
  (value) => {
    const number = Number(value);
    if (value.trim() === '' || !(number >= least && number <= most))
      throw new InvalidArgumentError(`(${least}–${most})`);
    return number;
  };

/** Parses the IRI that others are made from by appending a path: absolute, http(s), ending in "/"; parts of articles stand behind a "#" of their own. */
export const baseIri = (value: string): string => {
  const valid = URL.canParse(value) && /^https?:\/\/[^\s<>"{}|\\^`?#]+\/$/u.test(value);
  if (!valid) throw new InvalidArgumentError('(https://example.org/id/)');
  return value;
};

/** Collects the values of an option that may be given more than once. */
export const collect = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  value,
];

/** Parses a day: "2025-06-01". */
export const isoDay = (value: string): string => {
  const isDay = /^\d{4}-\d{2}-\d{2}$/u.test(value) && !Number.isNaN(Date.parse(value));
  if (!isDay) throw new InvalidArgumentError('(2025-06-01)');
  return value;
};
