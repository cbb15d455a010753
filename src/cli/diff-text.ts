// A difference between two graphs as a person reads it: a line for each thing that came, went or changed.
import type { Changes, Diff, DiffFact, Named } from './diff-facts.ts';
import type { MessageKey } from './messages.ts';
import { countText } from './numbers.ts';
import type { Style, Terminal } from './terminal.ts';

export const diffText = (diff: Diff, terminal: Terminal): string => {
  const { say } = terminal;
  const parts = [
    ...section('diff.articles', diff.articles, { line: nameLine, terminal }),
    ...section('diff.entities', diff.entities, { line: nameLine, terminal }),
    ...section('diff.facts', diff.facts, { line: factText, terminal }),
  ];
  const { added, gone } = diff.triples;
  const counts = { added: countText(added, terminal), gone: countText(gone, terminal) };
  return `${[...parts, added + gone === 0 ? say('diff.none') : say('diff.triples', counts)].join('\n')}\n`;
};

interface Shown<T> {
  readonly line: (item: T) => string;
  readonly terminal: Terminal;
}

const section = <T>(
  title: MessageKey,
  changes: Changes<T>,
  { line, terminal }: Shown<T>,
): readonly string[] => {
  const { say, out } = terminal;
  const { added, gone, changed } = changes;
  if (added.length + gone.length + changed.length === 0) return [];
  const styled = (style: Style, text: string): string => `  ${out.style(style, text)}`;
  return [
    out.style('bold', say(title)),
    ...gone.map((item) => styled('red', `- ${line(item)}`)),
    ...added.map((item) => styled('green', `+ ${line(item)}`)),
    ...changed.flatMap(({ before, after }) => [
      styled('yellow', `~ ${line(before)}`),
      styled('yellow', `  → ${line(after)}`),
    ]),
    '',
  ];
};

const nameLine = ({ text, iri }: Named): string => `${text}  <${iri}>`;

const factText = ({ text, articles }: DiffFact): string => `${text}  (${articles.join(', ')})`;
