// Which known person a name means: by a post beside it, by what the article names of that person's world, never by a common name alone.
import type { Gazetteer, GazetteerRow, Office } from '../language/gazetteer.ts';
import { foldName } from './forms.ts';
import {
  type Candidate,
  candidate,
  formsOfEntity,
  type LinkEvidence,
  type LinkLexicon,
  type RoleForms,
} from './link-evidence.ts';
import type { Surrounding } from './surroundings.ts';

/** Persons that bear the name; at most one is above 0. */
export const personCandidates = (evidence: LinkEvidence, lexicon: LinkLexicon): readonly Candidate[] => {
  const rows = bearers(evidence, lexicon.gazetteer);
  const judged = rows.map((row) => byPost(row, evidence, lexicon));
  const supported = judged.filter(({ confidence }) => confidence > 0);
  if (supported.length > 1)
    return judged.map(({ row }) => candidate(row, 0, 'two bear the name and the post'));
  const [only] = rows;
  return supported.length === 0 && only && rows.length === 1
    ? [byFame(only, evidence, lexicon) ?? judged[0] ?? candidate(only, 0, NAMESAKE)]
    : judged;
};

const NAMESAKE = 'a namesake: no post of this person stands beside the name';

/** By the fullest name of the article; a single word names nobody who is one member of many. */
const bearers = ({ entity: { name } }: LinkEvidence, gazetteer: Gazetteer): readonly GazetteerRow[] =>
  gazetteer
    .lookup(name)
    .filter((row) => row.type === 'Person')
    .filter((row) => name.includes(' ') || isPublic(row));

/** More than one member of many. */
const isPublic = ({ offices }: GazetteerRow): boolean => offices.some(({ role }) => role !== 'anggota');

const byPost = (row: GazetteerRow, { surroundings, date }: LinkEvidence, lexicon: LinkLexicon): Candidate => {
  for (const office of row.offices) {
    const said = surroundings.filter((each) => saysOffice(each, office, lexicon));
    if (said.length === 0) continue;
    const isFormer = said.some(({ before }) => /\b(?:mantan|eks|bekas|mendiang|almarhum)\b/i.test(before));
    if (!fitsTime(office, date, isFormer)) continue;
    return candidate(
      row,
      date === undefined ? 0.85 : 0.95,
      `the text gives the post ${office.role}, ${office.organization}`,
    );
  }
  return candidate(row, 0, NAMESAKE);
};

/** Where no post stands beside the name: its rareness and what else the article names, unless something speaks against it. */
const byFame = (row: GazetteerRow, evidence: LinkEvidence, lexicon: LinkLexicon): Candidate | undefined => {
  const { entity, surroundings, date } = evidence;
  const words = foldName(entity.name);
  if (words.every((word) => lexicon.commonNames.has(word)))
    return candidate(row, 0, 'may be a namesake: a common name');
  if (!isKnownBy(row, date)) return candidate(row, 0, 'not yet, or no longer, in public life at that time');
  const said = row.offices.filter((office) => surroundings.some((each) => saysOffice(each, office, lexicon)));
  if (said.length > 0 && said.every((office) => !isHeldBefore(office, date)))
    return candidate(row, 0, 'comes to the post later');
  const against = surroundings
    .map((each) => speaksAgainst(each, row, lexicon))
    .find((reason) => reason !== '');
  if (against) return candidate(row, 0, against);
  if (isPublic(row)) {
    if (words.length > 1) return candidate(row, 0.85, 'the only known bearer of a rare name');
    return row.aliases.includes(entity.name) ? candidate(row, 0.8, 'known by this one name') : undefined;
  }
  if (words.length > 2) return candidate(row, 0.8, 'the only known bearer of a long name');
  const named = row.offices.find(({ organization }) => namesOrganization(organization, evidence, lexicon));
  if (named) return candidate(row, 0.8, `the article names ${named.organization}`);
  return !words.some((word) => lexicon.commonNames.has(word)) && namesParty(evidence, lexicon)
    ? candidate(row, 0.75, 'a rare name among parties')
    : undefined;
};

const namesParty = ({ entities }: LinkEvidence, { gazetteer }: LinkLexicon): boolean =>
  entities.some(
    (entity) =>
      entity.type === 'Organization' &&
      formsOfEntity(entity).some((form) =>
        gazetteer.lookup(form).some((row) => row.fine === 'PoliticalParty' && row.within === 'Indonesia'),
      ),
  );

const namesOrganization = (
  organization: string,
  { entities }: LinkEvidence,
  { gazetteer }: LinkLexicon,
): boolean => {
  const forms = new Set(organizationForms(organization, gazetteer));
  return entities.some(
    (entity) => entity.type === 'Organization' && formsOfEntity(entity).some((form) => forms.has(form)),
  );
};

/** Why the words beside a mention tell that it is somebody else, empty if they do not: "warga bernama Budi", "Budi, petani", "Budi (45)". */
const speaksAgainst = (
  { before, after }: Surrounding,
  row: GazetteerRow,
  { plainPeople, roles }: LinkLexicon,
): string => {
  const last = /(\p{L}+)\s+$/u.exec(before)?.[1]?.toLowerCase() ?? '';
  if (plainPeople.has(last)) return `"${last}" stands before it`;
  const behind = /^,\s*(?:seorang\s+(\p{L}+)|(\p{L}+)\s+asal\b)/u.exec(after) ?? [];
  if (plainPeople.has(behind[1] ?? behind[2] ?? '')) return `"${behind[0]}" stands behind it`;
  if (/^\s*(?:alias\s+\p{L}+\s*)?\(\d{1,2}(?: tahun)?\)|^,? \d{1,2} tahun/u.test(after))
    return 'an age stands behind it';
  const title = /(?:\p{Lu}[\p{L}\p{N}.&-]*\s+)+$/u.exec(before)?.[0] ?? '';
  const held = new Set(row.offices.map(({ role }) => role));
  for (const [normal, { forms, isPublic: isPublicRole }] of roles) {
    if (isPublicRole || held.has(normal)) continue;
    if (forms.some((form) => title.startsWith(`${form} `))) return `it is ${normal} here`;
  }
  return '';
};

const saysOffice = (
  { before, after }: Surrounding,
  { role, organization }: Office,
  lexicon: LinkLexicon,
): boolean => {
  const known: RoleForms | undefined = lexicon.roles.get(role);
  const around = `${before} ${after}`;
  if (!(known?.forms ?? [role]).some((form) => hasWords(around.toLowerCase(), form.toLowerCase())))
    return false;
  if (known?.isWhole || organization === '' || isOwnState(role, organization)) return true;
  return organizationForms(organization, lexicon.gazetteer).some((form) => hasWords(around, form));
};

/** "Presiden Prabowo Subianto": the country goes without saying. */
const isOwnState = (role: string, organization: string): boolean =>
  organization === 'Indonesia' && (role === 'Presiden' || role === 'Wakil Presiden');

/** "Kota Surakarta" → also "Surakarta", "Solo"; "DPR/DPD" → the forms of both. */
const organizationForms = (organization: string, gazetteer: Gazetteer): readonly string[] => {
  const name = organization.replaceAll('∕', '/');
  const whole = gazetteer.lookup(name);
  const rows = whole.length > 0 ? whole : name.split('/').flatMap((part) => gazetteer.lookup(part));
  return [name, ...rows.flatMap((row) => [row.name, ...row.aliases])];
};

const hasWords = (text: string, words: string): boolean => {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text.slice(Math.max(0, at - 1), at) + text.charAt(at + words.length)))
      return true;
  }
  return false;
};

/** Years that a newspaper goes on giving a post after its end, or gives it before its recorded start. */
const SLACK_YEARS = 1;
/** Years before and after the posts in which a person is still known. */
const FAME_YEARS = { before: 8, after: 25 } as const;

const fitsTime = ({ from, to }: Office, date: string | undefined, isFormer: boolean): boolean => {
  if (date === undefined) return true;
  const year = yearOf(date);
  if (from !== '' && year < yearOf(from) - SLACK_YEARS) return false;
  return isFormer || to === '' || year <= yearOf(to) + SLACK_YEARS;
};

const isHeldBefore = ({ from }: Office, date: string | undefined): boolean =>
  date === undefined || from === '' || yearOf(from) <= yearOf(date) + SLACK_YEARS;

const isKnownBy = ({ offices }: GazetteerRow, date: string | undefined): boolean =>
  date === undefined ||
  offices.some(
    ({ from, to }) =>
      (from === '' || yearOf(date) >= yearOf(from) - FAME_YEARS.before) &&
      (to === '' || yearOf(date) <= yearOf(to) + FAME_YEARS.after),
  );

const yearOf = (iso: string): number => Number(iso.slice(0, 4));
