// What the readers know of how Indonesian outlets lay out a text, built from the tables under `data/lexicons/`.
import { type Boilerplate, buildBoilerplate } from './boilerplate.ts';
import { type BylineReader, bylineReader } from './byline.ts';
import { type DatelineFinder, datelineFinder } from './dateline.ts';
import type { LexiconRow } from './lexicon-row.ts';
import { type DateFinder, dateFinder } from './metadata-date.ts';
import { buildOutlets, type Outlets } from './outlets.ts';
import { type PageParts, pageParts } from './page-parts.ts';

export interface ReaderLexicon {
  readonly boilerplate: Boilerplate;
  readonly outlets: Outlets;
  readonly findDate: DateFinder;
  readonly bylines: BylineReader;
  readonly findDateline: DatelineFinder;
  readonly pageParts: PageParts;
}

/**
 * From the rows of `data/lexicons/NAME.tsv` for each name asked for; `isPlace` tells whether a gazetteer knows a place's
 * name, which decides doubtful datelines. Throws on a table with unknown values.
 */
export const buildReaderLexicon = (
  tableOf: (name: string) => readonly LexiconRow[],
  isPlace?: (name: string) => boolean,
): ReaderLexicon => {
  const outlets = buildOutlets(tableOf('outlets'));
  const findDate = dateFinder({
    months: tableOf('months'),
    weekdays: tableOf('weekdays'),
    englishDates: tableOf('english-dates'),
    zones: tableOf('zones'),
  });
  return {
    boilerplate: buildBoilerplate(tableOf('promotions')),
    outlets,
    findDate,
    bylines: bylineReader(tableOf('bylines'), findDate, outlets),
    findDateline: datelineFinder(outlets, tableOf('place-words'), isPlace),
    pageParts: pageParts(tableOf('page-parts')),
  };
};
