// Makes recognised documents for tests from marked text: "Ketua {Organization PMI} {Person Rina} datang."
import { openShipped } from '../src/io/resources.ts';
import { findQuantities } from '../src/language/quantity.ts';
import { quantityLexicon } from '../src/language/quantity-lexicon.ts';
import { findTimes } from '../src/language/temporal.ts';
import { temporalLexicon } from '../src/language/temporal-lexicon.ts';
import type { Linked, Name, Recognised } from '../src/model/document.ts';
import { ENTITY_TYPES } from '../src/model/entity.ts';
import { resolveLexicon } from '../src/resolve/lexicons.ts';
import { link } from '../src/resolve/link.ts';
import { segment } from '../src/text/segment.ts';
import { abbreviationLexicon } from '../src/text/tokens.ts';

export const shipped = openShipped();
const { tableOf } = shipped;
const abbreviations = abbreviationLexicon(tableOf('abbreviations'));
const temporal = temporalLexicon({
  months: tableOf('months'),
  weekdays: tableOf('weekdays'),
  zones: tableOf('zones'),
  deictics: tableOf('deictics'),
  timePrepositions: tableOf('time-prepositions'),
  numerals: tableOf('numerals'),
});
const quantities = quantityLexicon({
  units: tableOf('units'),
  numerals: tableOf('numerals'),
  comparators: tableOf('comparators'),
  numberContexts: tableOf('number-contexts'),
  counters: tableOf('counters'),
  notCounted: tableOf('not-counted'),
  months: tableOf('months'),
});
export const resolveResources = {
  ...resolveLexicon(tableOf, shipped.gazetteer),
  weights: shipped.coreference,
  linkItems: () => () => [],
};

/** Lines are paragraphs; names are marked `{Type words}`; published on Wednesday 2024-05-15. */
export const marked = (source: string): Recognised => {
  const names: Name[] = [];
  let text = '';
  for (const piece of source.split(/(\{[^}]*\})/)) {
    const name = /^\{(\w+) (.*)\}$/.exec(piece);
    const type = ENTITY_TYPES.find((known) => known === name?.[1]);
    if (name && !type) throw new Error(`unknown type in ${piece}`);
    const words = name?.[2] ?? piece;
    if (type) names.push({ start: text.length, end: text.length + words.length, type, score: 1 });
    text += words;
  }
  const blocks = [...text.matchAll(/\S(?:[^\n]*\S)?/g)].map((m) => ({
    kind: 'paragraph' as const,
    start: m.index,
    end: m.index + m[0].length,
  }));
  const article = {
    id: 'x',
    headline: 'x',
    authors: [],
    editors: [],
    datePublished: '2024-05-15T10:00:00+07:00',
    text,
    textSha256: '',
    blocks,
  };
  const segmented = segment({ article }, abbreviations);
  const { times, diagnostics } = findTimes(segmented, temporal, article.datePublished);
  return {
    ...segmented,
    names,
    times,
    quantities: findQuantities(segmented, quantities, [...times, ...names]),
    diagnostics,
  };
};

export const linked = (source: string): Linked => link(marked(source), resolveResources);
