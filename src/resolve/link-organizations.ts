// Which known organisation a name means: by all its forms, and not where the article puts it in another country.
import type { Gazetteer, GazetteerRow } from '../language/gazetteer.ts';
import type { Entity } from '../model/entity.ts';
import {
  type Candidate,
  candidate,
  formsOfEntity,
  fullForms,
  type LinkEvidence,
  type LinkLexicon,
} from './link-evidence.ts';
import { nameBehind } from './surroundings.ts';

const HOME = 'Indonesia';

/** Organisations that bear one of the entity's forms, the best first; those of equal standing are ruled out together. */
export const organizationCandidates = (
  evidence: LinkEvidence,
  lexicon: LinkLexicon,
): readonly Candidate[] => {
  const { gazetteer } = lexicon;
  const standing = new Map<GazetteerRow, number>();
  for (const form of new Set(formsOfEntity(evidence.entity).flatMap(variants))) {
    for (const row of gazetteer.lookup(form)) {
      if (row.type === evidence.entity.type) standing.set(row, (standing.get(row) ?? 0) + weightOf(form));
    }
  }
  const best = Math.max(...standing.values());
  const isTied = [...standing.values()].filter((weight) => weight === best).length > 1;
  const named = fullForms(evidence.entity)
    .flatMap(variants)
    .flatMap((form) => gazetteer.lookup(form));
  return [...standing]
    .sort((a, b) => b[1] - a[1])
    .map(([row, weight]) => {
      if (weight < best) return candidate(row, 0, 'another bears more of its forms');
      if (isTied) return candidate(row, 0, 'several bear this form alike');
      if (!named.includes(row)) return candidate(row, 0, 'its full name here is another');
      return judged(row, evidence, lexicon);
    });
};

/** As written, and without what firms and state bodies add: "PT Timah Tbk (TINS)" → "PT Timah", "Timah". */
const variants = (form: string): readonly string[] => {
  const plain = form.replace(/\s*\([^)]*\)/g, '').replace(/,? Tbk\.?$/, '');
  const bare = plain.replace(/^PT\.? /, '').replace(/ (?:RI|Republik Indonesia|Indonesia)$/, '');
  return [form, plain, bare];
};

/** A full name counts for more than an abbreviation, which others may share. */
const weightOf = (form: string): number => (isAbbreviation(form) ? 1 : 3);

const isAbbreviation = (form: string): boolean => !form.includes(' ') && form.length <= 5;

const judged = (row: GazetteerRow, evidence: LinkEvidence, lexicon: LinkLexicon): Candidate => {
  const { entity, surroundings } = evidence;
  const { gazetteer } = lexicon;
  if (row.fine && entity.fineTypes.length > 0 && !entity.fineTypes.includes(row.fine)) {
    return candidate(row, 0, `it is no ${row.fine} here`);
  }
  if (row.within === HOME) {
    if (surroundings.some((each) => isForeign(nameBehind(each), gazetteer)))
      return candidate(row, 0, 'a foreign country is named behind it');
    if (!isDistinctive(entity, row) && isAbroad(evidence, gazetteer))
      return candidate(row, 0, 'the article is about another country');
  }
  const full = formsOfEntity(entity).some(
    (form) => !isAbbreviation(form) && gazetteer.lookup(form).includes(row),
  );
  if (full) return candidate(row, 0.95, 'its full name');
  return standsForOther(evidence, lexicon)
    ? candidate(row, 0, 'the words beside it say that it abbreviates something else')
    : candidate(row, 0.85, 'its abbreviation');
};

/** "PMI asal Lombok": migrant workers, not the Red Cross. */
const standsForOther = (
  { entity, surroundings }: LinkEvidence,
  { sharedAbbreviations }: LinkLexicon,
): boolean => {
  const words = formsOfEntity(entity).flatMap((form) => [...(sharedAbbreviations.get(form) ?? [])]);
  const around = surroundings.map(({ before, after }) =>
    `${before} ${after}`.toLowerCase().split(/[^\p{L}\p{N}]+/u),
  );
  return words.length > 0 && around.some((near) => near.some((word) => words.includes(word)));
};

/** "Kemenkes" is Indonesian wherever it stands, "Kementerian Kesehatan" may be any country's, and so may "Demokrat". */
const isDistinctive = (entity: Entity, row: GazetteerRow): boolean =>
  row.fine !== 'GovernmentOrganization' && row.fine !== 'PoliticalParty'
    ? true
    : row.fine === 'GovernmentOrganization' &&
      formsOfEntity(entity).some((form) => !form.includes(' ') && row.aliases.includes(form));

const isForeign = (name: string, gazetteer: Gazetteer): boolean => {
  const [first = '', second = ''] = name.split(/\s+/);
  return [`${first} ${second}`, first].some((form) =>
    gazetteer.lookup(form).some((row) => row.fine === 'Country' && row.name !== HOME),
  );
};

/** A place abroad is named, and none of Indonesia. */
const isAbroad = ({ entities }: LinkEvidence, gazetteer: Gazetteer): boolean => {
  const places = entities
    .filter((entity) => entity.type === 'Place')
    .map((entity) => gazetteer.lookup(entity.name).filter((row) => row.type === 'Place'));
  const isCountry = ({ fine, name }: GazetteerRow): boolean => fine === 'Country' && name !== HOME;
  const liesAbroad = (row: GazetteerRow): boolean =>
    isCountry(row) || (row.within !== undefined && gazetteer.lookup(row.within).some(isCountry));
  const isHome = (row: GazetteerRow): boolean =>
    row.name === HOME || row.within === HOME || /^(Kota|Kabupaten) /.test(row.name);
  return (
    places.some((rows) => rows.length > 0 && rows.every(liesAbroad)) &&
    !places.some((rows) => rows.some(isHome))
  );
};
