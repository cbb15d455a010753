// Which known place a name means: decided by the words beside it, by what it lies in, or left to the broader place.
import type { Gazetteer, GazetteerRow } from '../language/gazetteer.ts';
import {
  type Candidate,
  candidate,
  formsOfEntity,
  fullForms,
  type LinkEvidence,
  type LinkLexicon,
  namesPlace,
  type PlaceKind,
} from './link-evidence.ts';
import { lacksCue } from './place-cues.ts';
import { commaBehind, nameBehind, type Surrounding, wordsBefore } from './surroundings.ts';

const HOME = 'Indonesia';

/** All places of the entity's name; at most one is above 0.5. */
export const placeCandidates = (evidence: LinkEvidence, lexicon: LinkLexicon): readonly Candidate[] => {
  const rows = namesakes(evidence, lexicon.gazetteer);
  const cues = cuesOf(evidence.surroundings, lexicon.placeKinds);
  if (evidence.surroundings.length > 0 && cues.others === evidence.surroundings.length) {
    return rows.map((row) => candidate(row, 0, 'the word before it names another kind of thing'));
  }
  const against = otherThing(evidence);
  if (against !== '') return rows.map((row) => candidate(row, 0, against));
  const possible = rows
    .filter((row) => !contradicted(row, evidence.surroundings, lexicon.gazetteer))
    .filter((row) => cues.kinds.has(kindOf(row)) || lacksCue(row, evidence, lexicon) === '')
    .filter((row) => !isOfPerson(row, evidence));
  const chosen = choose(possible, cues.kinds, evidence, lexicon.gazetteer);
  return rows.map((row) => {
    if (row === chosen?.row) return chosen;
    if (possible.includes(row)) return candidate(row, 0, 'nothing tells it from its namesakes');
    return candidate(row, 0, lacksCue(row, evidence, lexicon) || 'the text puts it elsewhere');
  });
};

/** Why the name means no place here, empty if nothing says so: "Milan" of AC Milan. */
const otherThing = ({ entity, entities }: LinkEvidence): string => {
  const team = entities.find(
    (other) =>
      other.type === 'Organization' &&
      formsOfEntity(other).some(
        (form) => form !== entity.name && form.replace(TEAM_WORD, '') === entity.name,
      ),
  );
  return team ? `short for ${team.name}` : '';
};

/** What clubs add to the name of their town: "AC Milan", "Bologna FC". */
const TEAM_WORD = /^(?:AC|AS|FC|AFC|SC|SS|CF|RB) | (?:FC|CF|SC|United|City)$/u;

/** A small place abroad whose bare name is a word of a person's name in the article: "Asti", of Asti Lestari. */
const isOfPerson = (row: GazetteerRow, { entity, entities }: LinkEvidence): boolean =>
  kindOf(row) !== 'country' &&
  row.within !== undefined &&
  row.within !== HOME &&
  !/^(?:Kota|Kabupaten) /.test(row.name) &&
  entities.some((other) => other.type === 'Person' && other.name.split(' ').includes(entity.name));

/** Places that bear the longest form which any place bears. */
const namesakes = ({ entity }: LinkEvidence, gazetteer: Gazetteer): readonly GazetteerRow[] => {
  for (const form of fullForms(entity)) {
    const rows = [form, form.replace(CLASS_WORD, '')]
      .map((name) => gazetteer.lookup(name).filter((row) => row.type === entity.type))
      .find((found) => found.length > 0);
    if (rows) return rows;
  }
  return [];
};

/** Words that some write before a place's name and some do not: "Republik Prancis", "Provinsi Jateng". */
const CLASS_WORD = /^(?:Negara|Republik|Provinsi|Propinsi) (?=\p{Lu})/u;

interface Cues {
  readonly kinds: ReadonlySet<PlaceKind>;
  /** How many mentions have a word of another thing before them ("Desa Bandung"). */
  readonly others: number;
}

const cuesOf = (around: readonly Surrounding[], kinds: ReadonlyMap<string, PlaceKind>): Cues => {
  const found = around.map((each) =>
    wordsBefore(each)
      .map((words) => kinds.get(words))
      .findLast((kind) => kind !== undefined),
  );
  return {
    kinds: new Set(found.filter((kind) => kind !== undefined && kind !== 'other')),
    others: found.filter((kind) => kind === 'other').length,
  };
};

export const kindOf = (row: GazetteerRow): PlaceKind => {
  if (row.fine === 'Country') return 'country';
  if (row.fine === 'City') return 'city';
  if (row.name.startsWith('Kabupaten ')) return 'regency';
  if (row.fine !== 'AdministrativeArea') return 'other';
  return row.within === HOME ? 'province' : 'area';
};

/** True where commas put the name in known places, and never in one that holds this one: "Bandung, Tulungagung". */
const contradicted = (row: GazetteerRow, around: readonly Surrounding[], gazetteer: Gazetteer): boolean => {
  const holders = around
    .filter(commaBehind)
    .map((each) => longestPlaces(nameBehind(each), gazetteer).filter((other) => mayHold(other, row)))
    .filter((places) => places.length > 0);
  return (
    holders.length > 0 && !holders.some((places) => places.some((place) => agrees(row, place, gazetteer)))
  );
};

/** Whether the row may lie in the place; of a quarter known by its province alone, any part of that province will do. */
const agrees = (row: GazetteerRow, place: GazetteerRow, gazetteer: Gazetteer): boolean => {
  if (liesIn(row, place, gazetteer)) return true;
  const holder = holderOf(row, gazetteer);
  return kindOf(row) === 'other' && holder !== undefined && liesIn(place, holder, gazetteer);
};

/** A place holds those of a lower rank; behind a comma a regency or city holds quarters named like other cities. */
const mayHold = (holder: GazetteerRow, held: GazetteerRow): boolean =>
  RANK[kindOf(holder)] > RANK[kindOf(held)] ||
  (/^(?:Kota|Kabupaten) /.test(holder.name) && RANK[kindOf(held)] === 1 && holder !== held);

const RANK: Readonly<Record<PlaceKind, number>> = {
  country: 3,
  province: 2,
  area: 2,
  city: 1,
  regency: 1,
  other: 0,
};

const longestPlaces = (name: string, gazetteer: Gazetteer): readonly GazetteerRow[] => {
  for (let words = name.split(/\s+/); words.length > 0; words = words.slice(0, -1)) {
    const rows = gazetteer
      .lookup(words.join(' ').replace(/[.,]+$/, ''))
      .filter((row) => row.type === 'Place');
    if (rows.length > 0) return rows;
  }
  return [];
};

/** Up the chain of containers, at most country deep. */
const liesIn = (row: GazetteerRow, container: GazetteerRow, gazetteer: Gazetteer): boolean => {
  let at: GazetteerRow | undefined = row;
  for (let depth = 0; at !== undefined && depth < 4; depth++) {
    if (at.name === container.name && at.within === container.within) return true;
    at = holderOf(at, gazetteer);
  }
  return false;
};

const holderOf = ({ within = '' }: GazetteerRow, gazetteer: Gazetteer): GazetteerRow | undefined => {
  const places = gazetteer.lookup(within).filter(({ type }) => type === 'Place');
  return places.find(({ name }) => name === within) ?? places[0];
};

const choose = (
  rows: readonly GazetteerRow[],
  cues: ReadonlySet<PlaceKind>,
  evidence: LinkEvidence,
  gazetteer: Gazetteer,
): Candidate | undefined => {
  const [only] = rows;
  const cued = rows.filter((row) => cues.has(kindOf(row)));
  const [named] = cued;
  if (named && cued.length === 1) return candidate(named, 0.95, `the words before it say ${kindOf(named)}`);
  if (
    cues.size > 0 &&
    cued.length === 0 &&
    rows.some((row) => kindOf(row) === 'regency' || kindOf(row) === 'city')
  ) {
    const broader = rows.length === 1 && !cues.has('city') && !cues.has('regency') ? only : undefined;
    return broader && candidate(broader, 0.85, 'the only place of that name');
  }
  if (only && rows.length === 1) return candidate(only, 0.9, 'the only place of that name');
  const near = rows.filter(
    (row) => row.within !== undefined && row.within !== HOME && namesPlace(row.within, evidence, gazetteer),
  );
  const [placed] = near;
  if (placed && near.length === 1 && !rows.some((row) => row.fine === 'Country')) {
    return candidate(placed, 0.8, `the article names ${placed.within}`);
  }
  const broadest = rows.find((row) => rows.every((other) => other === row || liesIn(other, row, gazetteer)));
  if (broadest) return candidate(broadest, 0.75, 'the broader of those of that name');
  const country = rows.find((row) => row.fine === 'Country');
  if (country && near.length === 0) return candidate(country, 0.75, 'the country of that name');
  return near.length === 0 || near.length === rows.length ? cityOfPair(rows, evidence) : undefined;
};

/** Of a city and the regency of the same name a newspaper writes the bare name for the city, unless it tells of villages. */
const cityOfPair = (rows: readonly GazetteerRow[], { surroundings }: LinkEvidence): Candidate | undefined => {
  const [a, b] = rows;
  if (!a || !b || rows.length > 2 || a.within !== b.within) return undefined;
  const city = rows.find((row) => row.name.startsWith('Kota '));
  const isPair =
    city !== undefined && rows.some((row) => row.name === city.name.replace('Kota ', 'Kabupaten '));
  const isRural = surroundings.some(({ before, after }) => RURAL.test(before) || RURAL.test(after));
  return isPair && !isRural ? candidate(city, 0.75, 'the city, as nothing speaks of the regency') : undefined;
};

/** What lies in a regency rather than in a city. */
const RURAL = /\b(?:Desa|Kecamatan|Kampung|Dusun|Kabupaten|Kab\.|Bupati|Gunung|Pantai)\b/u;
