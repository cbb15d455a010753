// What `rajut resolve` says of judgements, of what was found, and of why nothing was judged.
import type { Candidate, Verdict } from '../corpus/judge.ts';
import type { Judgement } from '../model/judgement.ts';
import type { Terminal } from './terminal.ts';

/** One line: `3f9a21c0  2025-06-01T08:00:00Z rina  "KPK" is "Komisi Pemberantasan Korupsi" (both in one letterhead)`. */
export const judgementText = (judgement: Judgement, { say, out }: Terminal): string => {
  const { id, who, when, why } = judgement;
  const reason = why === undefined ? '' : ` (${why})`;
  return `${out.style('bold', id)}  ${when} ${who}  ${say(`resolve.said.${judgement.kind}`, namesIn(judgement))}${reason}`;
};

const namesIn = (judgement: Judgement): Readonly<Record<string, string | number>> => {
  switch (judgement.kind) {
    case 'merge':
    case 'never':
      return { a: nameOf(judgement.a), b: nameOf(judgement.b) };
    case 'split':
      return { a: nameOf(judgement.from), count: judgement.apart.length };
    case 'rename':
      return { a: nameOf(judgement.entity), b: judgement.name };
    case 'undo':
      return { a: judgement.judgement };
    default:
      return judgement satisfies never;
  }
};

const nameOf = ({ name, key }: { readonly name: string; readonly key: string }): string => `${name} [${key}]`;

/** Ends in "\n". */
export const verdictText = (verdict: Verdict, terminal: Terminal): string => {
  const { say } = terminal;
  switch (verdict.kind) {
    case 'made':
      return `${judgementText(verdict.judgement, terminal)}\n`;
    case 'unknown':
      return unknownText(verdict, terminal);
    case 'several': {
      const { named, entities } = verdict;
      const lines = entities.map((one) => `  ${candidateText(one, terminal)}\n`).join('');
      return `${say('resolve.several', { name: named, count: entities.length })}\n${lines}`;
    }
    case 'conflict': {
      const lines = verdict.chain.map((one) => `  ${judgementText(one, terminal)}\n`).join('');
      return `${say('resolve.conflict')}\n${lines}`;
    }
    default:
      return `${say(`resolve.refused.${verdict.kind}`)}\n`;
  }
};

const unknownText = (
  { named, like = [], there = [] }: Extract<Verdict, { kind: 'unknown' }>,
  terminal: Terminal,
): string => {
  const { say } = terminal;
  const meant = like.map((one) => `  ${candidateText(one, terminal)}\n`).join('');
  return [
    `${say('resolve.unknown', { name: named })}\n`,
    meant === '' ? '' : `${say('resolve.meant')}\n${meant}`,
    there.length === 0 ? '' : `${say('resolve.there', { list: there.join(', ') })}\n`,
  ].join('');
};

/** "Budi Santoso: Bupati, Garut; articles: 3 <https://…>". */
export const candidateText = (
  { iri, name, description, articles }: Candidate,
  { say, out }: Terminal,
): string => {
  const about = description === undefined ? '' : `: ${description}`;
  return `${out.style('bold', name)}${about}; ${say('resolve.articles', { count: articles })} ${out.style('gray', iri)}`;
};
