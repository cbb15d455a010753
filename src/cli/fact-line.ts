// One line of plain words for a fact: who, what, where, when, and how far it is no plain fact.
import type { Fact, Value } from './explain-facts.ts';
import type { Say } from './messages.ts';

/** Ends in what tells a claim from a fact: "(claimed by Budi Santoso)". */
export const factLine = (fact: Fact, say: Say): string => `${contentOf(fact)}${reservation(fact, say)}`;

const contentOf = (fact: Fact): string => {
  switch (fact.kind) {
    case 'tenure':
      return tenureLine(fact);
    case 'statement':
      return parts(all(fact, 'subject'), all(fact, 'predicate'), all(fact, 'object'));
    case 'event':
      return eventLine(fact);
    case 'figure':
      return figureLine(fact);
    case 'quotation':
      return quotationLine(fact);
    default:
      return fact.kind satisfies never;
  }
};

/** "Siti Aminah · Direktur Utama · PT Contoh [Current, 2019–2023]". */
const tenureLine = (fact: Fact): string => {
  const years = [one(fact, 'startDate'), one(fact, 'endDate')].map((date) => date ?? '');
  const when = years.some(Boolean) ? years.join('–') : '';
  const status = parts(all(fact, 'tenureStatus'), when).replaceAll(' · ', ', ');
  return `${parts(all(fact, 'member'), all(fact, 'roleName', ' / '), all(fact, 'organization'))} [${status}]`;
};

/** "Meeting “bertemu”: Siti Aminah → Joko Susilo · Bandung · 2023-11-08 · about Program Contoh". */
const eventLine = (fact: Fact): string => {
  const types = valuesOf(fact, 'type')
    .map(({ label }) => label)
    .filter((label) => label !== 'Event');
  const who = [all(fact, 'agent'), all(fact, 'patient')].filter(Boolean).join(' → ');
  const rest = parts(
    who,
    all(fact, 'location'),
    all(fact, 'startDate'),
    all(fact, 'about'),
    all(fact, 'description'),
  );
  return `${types.join(' ')} “${all(fact, 'trigger')}”${rest ? `: ${rest}` : ''}`;
};

const COMPARATORS: Readonly<Record<string, string>> = {
  About: '≈ ',
  AtLeast: '≥ ',
  AtMost: '≤ ',
  MoreThan: '> ',
  LessThan: '< ',
};

/** "Program Contoh · peserta: ≥ 110000 orang [2023-06]". */
const figureLine = (fact: Fact): string => {
  const sign = COMPARATORS[one(fact, 'comparator') ?? ''] ?? '';
  const unit = one(fact, 'counted') ?? one(fact, 'unitCode') ?? '';
  const status = all(fact, 'figureStatus') === 'Actual' ? '' : all(fact, 'figureStatus');
  const notes = [all(fact, 'referenceDate'), status].filter(Boolean).join(', ');
  const about = parts(all(fact, 'observationAbout'), all(fact, 'measure'));
  return `${about ? `${about}: ` : ''}${sign}${all(fact, 'value')} ${unit}${notes ? ` [${notes}]` : ''}`;
};

/** "Siti Aminah, ujar: “…”". */
const quotationLine = (fact: Fact): string => {
  const direct = valuesOf(fact, 'type').some(({ label }) => label === 'DirectQuotation');
  const speaker = one(fact, 'speaker') ?? one(fact, 'speakerDescription') ?? '?';
  const text = all(fact, 'text');
  return `${[speaker, one(fact, 'cue')].filter(Boolean).join(', ')}: ${direct ? `“${text}”` : text}`;
};

/** Tenures, events, figures and statements that are not plain fact say so; quotations are somebody's words anyway. */
const reservation = (fact: Fact, say: Say): string => {
  if (fact.kind === 'quotation') return '';
  const speakers = all(fact, 'attributedTo', ', ');
  const modality = all(fact, 'modality', ', ');
  const notes = [modality, speakers && say('explain.claimedBy', { name: speakers })].filter(Boolean);
  return notes.length > 0 ? ` (${notes.join(', ')})` : '';
};

const valuesOf = (fact: Fact, property: string): readonly Value[] => fact.values.get(property) ?? [];

const one = (fact: Fact, property: string): string | undefined => valuesOf(fact, property)[0]?.label;

const all = (fact: Fact, property: string, separator = ', '): string =>
  valuesOf(fact, property)
    .map(({ label }) => label)
    .join(separator);

const parts = (...texts: readonly string[]): string => texts.filter(Boolean).join(' · ');
