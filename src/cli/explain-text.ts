// An entity's facts for people: names and links first, then each fact with the sentences that say it; or the same as JSON.

import type { AbbreviationLexicon } from '../text/tokens.ts';
import { markEvidence, plainText } from './evidence-text.ts';
import { type Evidence, FACT_KINDS, type Fact, type FactKind, localName } from './explain-facts.ts';
import { factLine } from './fact-line.ts';
import type { MessageKey } from './messages.ts';
import { type Setting, settingOf } from './sentences-of.ts';
import type { Terminal } from './terminal.ts';

export interface Explanation {
  readonly iri: string;
  /** The canonical name first. */
  readonly names: readonly string[];
  /** IRIs. */
  readonly classes: readonly string[];
  readonly links: readonly string[];
  readonly facts: readonly Fact[];
  /** By article id; empty where the graph stands alone. */
  readonly texts: ReadonlyMap<string, string>;
  /** Tells where sentences end. */
  readonly abbreviations: AbbreviationLexicon;
}

const HEADINGS: Readonly<Record<FactKind, MessageKey>> = {
  tenure: 'explain.tenures',
  statement: 'explain.statements',
  event: 'explain.events',
  figure: 'explain.figures',
  quotation: 'explain.quotations',
};

export const explanationText = (explanation: Explanation, terminal: Terminal): string => {
  const { facts, texts } = explanation;
  const { say, out } = terminal;
  const lines = [...headLines(explanation, terminal)];
  for (const kind of FACT_KINDS) {
    const ofKind = facts.filter((fact) => fact.kind === kind);
    if (ofKind.length === 0) continue;
    lines.push('', out.style('bold', `${say(HEADINGS[kind])} (${ofKind.length})`));
    for (const fact of ofKind) lines.push(...factLines(fact, explanation, terminal));
  }
  if (facts.length === 0) lines.push('', say('explain.nothing'));
  else if (texts.size === 0) lines.push('', say('explain.noText'));
  return `${lines.join('\n')}\n`;
};

const headLines = (
  { iri, names, classes, links }: Explanation,
  { say, out }: Terminal,
): readonly string[] => {
  const [name = iri, ...others] = names;
  const types = classes.map(localName).join(', ');
  return [
    `${out.style('bold', plainText(name))}${types ? `  ${out.style('gray', types)}` : ''}`,
    out.style('gray', iri),
    ...(others.length > 0 ? [`${say('explain.alsoCalled')}: ${plainText(others.join(', '))}`] : []),
    ...(links.length > 0 ? [`${say('explain.links')}: ${links.join(', ')}`] : []),
  ];
};

const factLines = (fact: Fact, explanation: Explanation, { say, out }: Terminal): readonly string[] => [
  `  • ${plainText(factLine(fact, say))}`,
  ...fact.evidence.map((evidence) => {
    const setting = settingIn(explanation, evidence) ?? {
      text: evidence.exact,
      evidence: { start: 0, end: evidence.exact.length },
    };
    const where = plainText([evidence.article, evidence.published?.slice(0, 10)].filter(Boolean).join(', '));
    return `      ${markEvidence(setting.text, setting.evidence, out)} ${out.style('gray', `[${where}]`)}`;
  }),
];

const settingIn = ({ texts, abbreviations }: Explanation, evidence: Evidence): Setting | undefined => {
  const text = texts.get(evidence.article);
  return text === undefined ? undefined : settingOf(text, evidence, abbreviations);
};

/** Every value of every fact by the local name of its property; `sentence` where the text is at hand. */
export const explanationJson = (explanation: Explanation): string => {
  const { iri, names, classes, links, facts } = explanation;
  const [name, ...alternateNames] = names;
  const described = facts.map(({ iri: fact, kind, values, evidence }) => ({
    iri: fact,
    kind,
    values: Object.fromEntries(values),
    evidence: evidence.map((place) => ({ ...place, sentence: settingIn(explanation, place)?.text })),
  }));
  return `${JSON.stringify({ iri, name, alternateNames, classes, links, facts: described }, null, 2)}\n`;
};
