// Knows news outlets by the names they print and the domains they stand under.
import { anyOf, cell, cells, type LexiconRow } from './lexicon-row.ts';

export interface Outlets {
  /** The outlet's own name for a printed form ("TEMPO.CO" → "Tempo.co"), or undefined if none is known. */
  readonly named: (form: string) => string | undefined;
  /** The outlet whose pages stand under a host: "tekno.kompas.com" → "KOMPAS.com". */
  readonly ofHost: (host: string) => string | undefined;
  /** Source of a regular expression: any known form, case aside. */
  readonly pattern: string;
}

/** Pages write "KOMPAScom", "Kompas.com" and "KOMPAS.COM": letters and digits tell. */
const key = (form: string): string => form.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** From the rows of `data/lexicons/outlets.tsv` (name, domain, forms). */
export const buildOutlets = (rows: readonly LexiconRow[]): Outlets => {
  const byForm = new Map<string, string>();
  const forms = new Set<string>();
  const byDomain = new Map<string, string>();
  for (const row of rows) {
    const name = cell(row, 'name');
    byDomain.set(cell(row, 'domain'), name);
    for (const form of [name, cell(row, 'domain'), ...cells(row, 'forms')]) {
      byForm.set(key(form), name);
      forms.add(form);
    }
  }
  return {
    named: (form) => byForm.get(key(form)),
    ofHost: (host) => ofHost(host, byDomain),
    pattern: anyOf(forms),
  };
};

const ofHost = (host: string, byDomain: ReadonlyMap<string, string>): string | undefined => {
  const labels = host.toLowerCase().split('.');
  for (let i = 0; i < labels.length - 1; i++) {
    const name = byDomain.get(labels.slice(i).join('.'));
    if (name !== undefined) return name;
  }
  return undefined;
};
