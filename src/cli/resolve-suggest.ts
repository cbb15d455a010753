// `rajut resolve suggest`: pairs that may be one, with what speaks for and against; on a terminal they can be judged at once.
import { createInterface } from 'node:readline/promises';
import type { Court } from '../corpus/judge.ts';
import type { Evidence } from '../resolve/fold/compare.ts';
import { type Suggestion, suggestionsOf } from '../resolve/fold/suggest.ts';
import { freshen } from './fresh-data.ts';
import { authorOf, type ResolveFlags } from './resolve-flags.ts';
import { candidateText, verdictText } from './resolve-text.ts';
import type { Terminal } from './terminal.ts';

export const suggest = async (flags: ResolveFlags, terminal: Terminal): Promise<void> => {
  const { openCourt } = await import('../corpus/judge.ts');
  const court = await openCourt(flags.data);
  const judged = judgedPairs(court);
  const found = suggestionsOf(court.folded)
    .filter(({ a, b }) => !judged.has(pairText(a.key, b.key)))
    .slice(0, flags.limit);
  if (flags.json)
    terminal.out.write(
      `${JSON.stringify(
        found.map((one) => jsonOf(one, court)),
        null,
        2,
      )}\n`,
    );
  else if (found.length === 0) terminal.err.write(`${terminal.say('resolve.noSuggestions')}\n`);
  else if (process.stdin.isTTY && terminal.out.columns !== undefined)
    await ask(found, court, { flags, terminal });
  else for (const one of found) terminal.out.write(suggestionText(one, court, terminal));
};

/** Pairs that a person has already kept apart. */
const judgedPairs = ({ judgements, folded }: Court): ReadonlySet<string> =>
  new Set(
    judgements.flatMap((judgement) => {
      if (judgement.kind !== 'never') return [];
      const [a, b] = [judgement.a, judgement.b].map(({ sightings: [first] }) =>
        first ? folded.identity.keyOf(first.article, first.entity) : '',
      );
      return [pairText(a ?? '', b ?? '')];
    }),
  );

const pairText = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

const jsonOf = ({ a, b, ...rest }: Suggestion, court: Court): object => ({
  a: court.candidateOf(a),
  b: court.candidateOf(b),
  ...rest,
});

const suggestionText = (suggestion: Suggestion, court: Court, terminal: Terminal): string => {
  const { say, out } = terminal;
  const { a, b, probability, contradiction } = suggestion;
  const lines = [
    `${candidateText(court.candidateOf(a), terminal)}`,
    `${candidateText(court.candidateOf(b), terminal)}`,
    `  ${say('resolve.likely', { percent: Math.round(probability * 100) })}`,
    ...suggestion.for.map((one) => `  ${out.style('green', '+')} ${evidenceText(one)}`),
    ...suggestion.against.map((one) => `  ${out.style('red', '−')} ${evidenceText(one)}`),
    ...(contradiction === undefined
      ? []
      : [`  ${out.style('red', '×')} ${say('resolve.contradiction')}: ${contradiction}`]),
  ];
  return `${lines.join('\n')}\n\n`;
};

const evidenceText = ({ kind, detail, weight }: Evidence): string =>
  `${kind}${detail === '' ? '' : `: ${detail}`} (${weight.toFixed(1)})`;

interface Asking {
  readonly flags: ResolveFlags;
  readonly terminal: Terminal;
}

/** Asks of each until the answers end. */
const ask = async (
  found: readonly Suggestion[],
  court: Court,
  { flags, terminal }: Asking,
): Promise<void> => {
  const { say, out } = terminal;
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    for (const one of found) {
      out.write(suggestionText(one, court, terminal));
      const answer = (await lines.question(`${say('resolve.ask')} `)).trim().toLowerCase();
      if (answer === 'q') break;
      const kind = answer === 'y' ? 'merge' : answer === 'n' ? 'never' : undefined;
      if (!kind) continue;
      const [a, b] = [court.iriOf(one.a.key), court.iriOf(one.b.key)];
      out.write(verdictText(await court.judge({ kind, a, b }, authorOf(flags)), terminal));
    }
  } finally {
    lines.close();
  }
  await freshen([flags.data], terminal);
};
