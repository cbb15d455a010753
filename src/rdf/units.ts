// Reads the QUDT IRI of each unit code from the rows of `data/lexicons/units.tsv`.
import { NAMESPACES } from './vocabulary.ts';

/** Unit code → full IRI ("cur:IDR" → "http://qudt.org/vocab/currency/IDR"); codes that QUDT does not know are left out. */
export const unitIris = (rows: readonly Readonly<Record<string, string>>[]): ReadonlyMap<string, string> =>
  new Map(
    rows.flatMap(({ code = '', iri = '' }) => {
      const [prefix, name] = iri.split(':');
      const namespace = prefix === 'cur' ? NAMESPACES.cur : NAMESPACES.unit;
      return name ? [[code, namespace + name] as const] : [];
    }),
  );
