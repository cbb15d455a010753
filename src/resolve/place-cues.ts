// Whether the words beside a name tell that it means a place: a town abroad, a club's home and a common word need that.
import type { Gazetteer, GazetteerRow } from '../language/gazetteer.ts';
import { type LinkEvidence, type LinkLexicon, namesPlace } from './link-evidence.ts';
import { nameBehind, type Surrounding } from './surroundings.ts';

const HOME = 'Indonesia';

/** Why the name is not taken for this place, empty if nothing speaks against it. */
export const lacksCue = (row: GazetteerRow, evidence: LinkEvidence, lexicon: LinkLexicon): string => {
  const { surroundings } = evidence;
  if (surroundings.length === 0) return '';
  if (isUnit(evidence)) return 'a number stands before it';
  const { gazetteer } = lexicon;
  const isSet = surroundings.some((each) => isSetApart(each, row, gazetteer));
  const { name } = evidence.entity;
  if (isSet) return '';
  const isNear =
    row.within !== undefined && row.within !== HOME && namesPlace(row.within, evidence, gazetteer);
  if (isWord(evidence, lexicon) && !isNear) return 'a common word';
  if (row.fine !== 'City' || !isAbroad(row, gazetteer)) return '';
  const inSport = surroundings.some(({ before, after }) => SPORT.test(before) || SPORT.test(after));
  const isClub = isHomeOfClub(name, gazetteer);
  if (isClub && inSport) return 'a club goes by that name';
  if (isNear || surroundings.some(isPlaced)) return '';
  return isClub || inSport || row.wikidata === undefined ? 'nothing says that it is a place' : '';
};

const isAbroad = ({ within = HOME }: GazetteerRow, gazetteer: Gazetteer): boolean =>
  within !== HOME && gazetteer.lookup(within).some(({ fine }) => fine === 'Country');

/** "48 juta KL": a measure, not Kuala Lumpur. */
const isUnit = ({ entity: { name }, surroundings }: LinkEvidence): boolean =>
  /^\p{Lu}{1,3}$/u.test(name) &&
  surroundings.every(({ before }) => /(?:\d|\b(?:ribu|juta|miliar|triliun))\s*$/u.test(before));

/** "mineral dan Batu Bara", "Lima orang tewas"; but "di Lima". */
const isWord = ({ entity: { name }, surroundings }: LinkEvidence, { wordPlaces }: LinkLexicon): boolean => {
  const where = wordPlaces.get(name);
  if (where === undefined || surroundings.some(isPlaced)) return false;
  return where === 'any' || surroundings.every(({ before }) => OPENING.test(before));
};

const OPENING = /(?:^|[.!?:"“”])\s*["“]?$/u;

/** "di Leicester", "kota Paris", "asal Sevilla". */
const isPlaced = ({ before }: Surrounding): boolean => PLACING.test(before);

const PLACING =
  /(?:^|[^\p{L}])(?:di|ke|dari|asal|kota|ibu ?kota|menuju|kawasan|wilayah|daerah|dekat|warga|penduduk|tiba di)\s+["“]?$/iu;

/** A dateline, or what holds it behind a comma: "Dortmund - ", "Munich, Jerman"; or a word of its class before it. */
const isSetApart = (each: Surrounding, row: GazetteerRow, gazetteer: Gazetteer): boolean => {
  const { before, after } = each;
  if (before.trim() === '' && /^(?:,[^,.]{0,30})?\s*(?:[-–—]|\(\w+\)\s*[-–—])\s/u.test(after)) return true;
  if (/(?:^|[^\p{L}])(?:ibu ?)?kota\s+$/iu.test(before)) return true;
  const behind = nameBehind(each);
  return (
    /^\s*[,(]/.test(after) &&
    behind !== '' &&
    gazetteer.lookup(behind).some(({ name }) => name === row.within)
  );
};

/** Words of matches and clubs. */
const SPORT =
  /\b(?:laga|gol|gawang|klub|liga|pelatih|manajer|striker|gelandang|bek|kiper|pemain|skuat|klasemen|kandang|tandang|leg|trofi|juara|poin|musim|petenis|winger|penalti|perempatfinal|semifinal)\b/iu;

/** "Madrid" of Real Madrid and "Leicester" of Leicester City. */
const isHomeOfClub = (town: string, gazetteer: Gazetteer): boolean =>
  [...BEHIND.map((word) => `${town}${word}`), ...BEFORE.map((word) => `${word} ${town}`)].some((club) =>
    gazetteer.lookup(club).some(({ fine }) => fine === 'SportsTeam'),
  );

/** What clubs write behind the name of their town, and before it. */
const BEHIND = ['', ' City', ' United', ' FC', ' CF'] as const;
const BEFORE = [
  'FC',
  'AC',
  'AS',
  'RB',
  'VfB',
  'VfL',
  'OGC',
  'Real',
  'Inter',
  'Olympique',
  'Athletic',
  'Atletico',
  'Borussia',
  'Werder',
  'Eintracht',
] as const;
