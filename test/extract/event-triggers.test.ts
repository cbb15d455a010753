// Every trigger of the table, in a sentence made for its frame, tells its type and who did what to whom.
import { describe, expect, it } from 'vitest';
import type { ActorType } from '../../src/extract/event-lexicon.ts';
import type { Frame } from '../../src/extract/frame.ts';
import { eventLexicon } from '../../src/extract/lexicons.ts';
import type { EventType } from '../../src/model/record.ts';
import { shipped } from '../marked.ts';
import { readEvents } from './read-events.ts';

const lexicon = eventLexicon(shipped.tableOf);

const NAMES: Partial<Record<ActorType, readonly [string, string]>> = {
  Person: ['Rina', 'Tono'],
  Organization: ['Persita', 'Dewa'],
  PeopleGroup: ['Sunda', 'Dayak'],
  Product: ['Gesit', 'Lincah'],
  Program: ['Sehat', 'Pintar'],
  Legislation: ['Satu', 'Dua'],
};

const nameOf = (types: ReadonlySet<ActorType>, nth: 0 | 1): string | undefined => {
  const type = (['Person', 'Organization', 'Program', 'Legislation', 'Product'] as const).find((one) =>
    types.has(one),
  );
  const name = type && NAMES[type]?.[nth];
  return type && name && `{${type} ${name}}`;
};

/** A sentence for a frame, and how many agents and patients it names. */
const sentenceOf = (
  form: string,
  frame: Frame,
  agent: string | undefined,
  patient: string | undefined,
  partner: string | undefined,
): readonly [string, number, number] => {
  switch (frame) {
    case 'active':
      return [`${agent} ${form} ${patient ?? ''} di {Place Garut}.`, 1, patient ? 1 : 0];
    case 'passive':
      return [`${patient} ${form} oleh ${agent} di {Place Garut}.`, 1, 1];
    case 'undergo':
      return [`${patient ?? 'Itu'} ${form} di {Place Garut}.`, 0, patient ? 1 : 0];
    case 'mutual':
      return [`${agent} ${form} dengan ${partner} di {Place Garut}.`, 2, 0];
    case 'noun-doer':
    case 'noun-attended':
      return [`${form} ${agent} dengan ${partner} di {Place Garut}.`, 2, 0];
    case 'noun-done':
    case 'noun-held':
      return [`${form} ${patient} oleh ${agent} di {Place Garut}.`, 1, 1];
    case 'bare':
      return [`${form} di {Place Garut}.`, 0, 0];
    default:
      return frame satisfies never;
  }
};

const rows = shipped.tableOf('event-triggers').map((row) => [row['form'] ?? '', row['type'] ?? ''] as const);

describe('triggers', () => {
  it.each(rows)('reads "%s" as %s', (form, type) => {
    const [first = '', second = ''] = form.toLowerCase().split(' ');
    const trigger = lexicon.triggers.byFirst
      .get(first)
      ?.with(second)
      .find(({ words }) => words.join(' ') === form.toLowerCase())?.value;
    const rule = lexicon.types.get(type as EventType);
    if (!trigger || !rule) throw new Error(`no trigger ${form}`);
    const agent = nameOf(rule.agents, 0);
    const patient = nameOf(rule.patients, 1);
    const [sentence, agents, patients] = sentenceOf(
      form,
      trigger.frame,
      agent,
      patient,
      nameOf(rule.agents, 1),
    );
    const told = readEvents(sentence).find(({ event }) => event.type === type)?.event;
    const places = told?.place === undefined ? 'none' : 'one';
    expect([told?.type, told?.agents.length, told?.patients.length, places], sentence).toEqual([
      type,
      agents,
      patients,
      'one',
    ]);
  });
});
