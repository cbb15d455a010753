// The end of a build as a person reads it: what came out, what was odd, which files.
import type { ArticleDiagnostic } from '../corpus/article-diagnostic.ts';
import type { RemoveSummary } from '../corpus/remove.ts';
import type { BuildSummary } from '../corpus/summary.ts';
import { groupBy } from '../model/group.ts';
import { byteText, countText, secondText } from './numbers.ts';
import type { Style, Terminal } from './terminal.ts';
import { padTo, widthOf } from './width.ts';

const SHOWN = 8;
const STYLES: Readonly<Record<ArticleDiagnostic['severity'], Style>> = {
  error: 'red',
  warning: 'yellow',
  info: 'gray',
};

/** A label, a number and what it is made of. */
type Row = readonly [label: string, figure: string, parts: readonly string[]];

/** For the output stream. */
export const summaryText = (summary: BuildSummary, terminal: Terminal): string => {
  const { out } = terminal;
  const rows = align(rowsOf(summary, terminal)).map(([label, figure, parts]) =>
    [out.style('bold', label), figure, parts.join(' · ')].join('  ').trimEnd(),
  );
  return `${[...rows, ...fileLines(summary, terminal)].join('\n')}\n`;
};

/** For the output stream: what was taken out, and which files were made again. */
export const removalText = (summary: RemoveSummary, terminal: Terminal): string => {
  const { say } = terminal;
  const gone = summary.gone.map((id) => say('remove.gone', { id }));
  const left = say('remove.left', { count: countText(summary.articles, terminal) });
  return `${[...gone, left, ...fileLines(summary, terminal)].join('\n')}\n`;
};

type Files = Pick<BuildSummary, 'files' | 'removed' | 'filesBehind'>;

const fileLines = (summary: Files, terminal: Terminal): readonly string[] => {
  const { say, out } = terminal;
  if (summary.filesBehind) return [say('summary.behind')];
  const files = summary.files.map(({ path, bytes }): Row => [path, byteText(bytes, terminal), []]);
  const removed = summary.removed.map((path) => `  ${path}  ${say('summary.removed')}`);
  if (files.length + removed.length === 0) return [say('summary.current')];
  return [
    out.style('bold', say('summary.files')),
    ...align(files).map(([path, size]) => `  ${path}  ${size}`),
    ...removed,
  ];
};

type Trouble = Pick<BuildSummary, 'problems' | 'diagnostics' | 'status'>;

export interface TroubleOptions {
  readonly terminal: Terminal;
  /** Leaves out all but errors. */
  readonly quiet: boolean;
}

/** For the error stream: inputs that could not be read, what was odd, and why nothing was written; empty if all is well. */
export const troubleText = (summary: Trouble, { terminal, quiet }: TroubleOptions): string => {
  const { say, err } = terminal;
  const odd = summary.diagnostics.filter(
    ({ severity }) => severity === 'error' || (severity === 'warning' && !quiet),
  );
  const ranked = odd.toSorted((a, b) => rank(a) - rank(b));
  const more = ranked.length - SHOWN;
  const lines = [
    ...summary.problems.map(({ message }) => `${err.style('red', say('error.label'))} ${message}`),
    ...ranked.slice(0, SHOWN).map((diagnostic) => lineOf(diagnostic, terminal)),
    ...(more > 0 ? [say('summary.more', { count: countText(more, terminal) })] : []),
    ...whyNothing(summary, terminal),
  ];
  return lines.map((line) => `${line}\n`).join('');
};

const rowsOf = (summary: BuildSummary, terminal: Terminal): readonly Row[] => {
  const { say } = terminal;
  const { entities, records, statements, repeated, diagnostics } = summary;
  const count = (n: number): string => countText(n, terminal);
  const parts = <K extends string>(
    counts: Readonly<Partial<Record<K, number>>>,
    name: (key: K) => string,
  ): string[] => entriesOf(counts).map(([key, n]) => `${name(key)} ${count(n)}`);
  const { added, revised, unchanged, removed } = summary.store;
  const storeParts = { added, revised, unchanged, taken: removed };
  const kept = added < summary.articles || removed > 0 || unchanged > 0;
  const codes = [...groupBy(diagnostics, ({ code }) => code)].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    [
      say('summary.articles'),
      count(summary.articles),
      [
        ...(kept ? parts(storeParts, (what) => say(`summary.${what}`)) : []),
        ...(repeated > 0 ? [say('summary.repeated', { count: count(repeated) })] : []),
      ],
    ],
    [say('summary.entities'), count(total(entities)), parts(entities, (type) => say(`class.${type}`))],
    [say('summary.records'), count(total(records)), parts(records, (kind) => say(`record.${kind}`))],
    [
      say('summary.statements'),
      count(total(statements)),
      parts(statements, (kind) => say(`summary.${kind}`)),
    ],
    [
      say('summary.diagnostics'),
      count(diagnostics.length),
      codes.map(([code, found]) => `${code} ${count(found.length)}`),
    ],
    [say('summary.time'), secondText(summary.seconds, terminal), []],
  ];
};

const entriesOf = <K extends string>(
  counts: Readonly<Partial<Record<K, number>>>,
): (readonly [K, number])[] => {
  const entries: [K, number][] = [];
  for (const key in counts) if (counts[key]) entries.push([key, counts[key]]);
  return entries;
};

const total = (counts: Readonly<Partial<Record<string, number>>>): number =>
  Object.values(counts).reduce<number>((sum, n) => sum + (n ?? 0), 0);

/** Labels to the left, figures to the right of their columns. */
const align = (rows: readonly Row[]): readonly Row[] => {
  const labels = Math.max(0, ...rows.map(([label]) => widthOf(label)));
  const figures = Math.max(0, ...rows.map(([, figure]) => widthOf(figure)));
  return rows.map(([label, figure, parts]) => [padTo(label, labels), figure.padStart(figures), parts]);
};

const rank = ({ severity }: ArticleDiagnostic): number => Object.keys(STYLES).indexOf(severity);

const lineOf = ({ severity, article, code, message }: ArticleDiagnostic, { say, err }: Terminal): string => {
  const label = severity === 'error' ? say('error.label') : say('warning.label');
  return `${err.style(STYLES[severity], label)} ${article}: ${message} ${err.style('gray', `[${code}]`)}`;
};

const whyNothing = ({ status, diagnostics }: Trouble, { say }: Terminal): readonly string[] => {
  switch (status) {
    case 'built':
      return [];
    case 'nothing':
      return [say('build.nothing')];
    case 'invalid':
      return [
        say('build.invalid', { count: diagnostics.filter(({ severity }) => severity === 'error').length }),
      ];
    default:
      return status satisfies never;
  }
};
