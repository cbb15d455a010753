// Lines that tell whether they are whole: a hash of the JSON stands before it, so that half a line is never taken for one.
import { createHash } from 'node:crypto';
import { contentHash } from '../model/content-hash.ts';

const HEX = 16;

export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

/** Ends in "\n". */
export const checkedLine = (value: object): string => {
  const json = JSON.stringify(value);
  return `${contentHash(json)} ${json}\n`;
};

/** The value of a line without its "\n"; undefined where the line is not what was written. */
export const readCheckedLine = (line: string): unknown => {
  const json = line.slice(HEX + 1);
  return line[HEX] === ' ' && contentHash(json) === line.slice(0, HEX) ? JSON.parse(json) : undefined;
};

/** The value of a line that is known to be what was written. */
export const valueOfLine = (line: string): unknown => JSON.parse(line.slice(HEX + 1));
