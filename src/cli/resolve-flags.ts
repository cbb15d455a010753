// What the judgements of `rajut resolve` are told, and who makes them.
import { userInfo } from 'node:os';
import type { Author } from '../corpus/judge.ts';

export interface ResolveFlags {
  readonly data: string;
  readonly why?: string;
  readonly by?: string;
  readonly json?: true;
  readonly limit?: number;
}

/** Who judges, and when. */
export const authorOf = ({ by, why }: ResolveFlags): Author => ({
  who: by ?? userInfo().username,
  when: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
  ...(why !== undefined && { why }),
});
