// Which known person a name means: never by the name alone; a post of that person must stand beside it, at its time.
import type { Gazetteer, GazetteerRow, Office } from '../language/gazetteer.ts';
import { type Candidate, candidate, type LinkEvidence, type LinkLexicon } from './link-evidence.ts';
import type { Surrounding } from './surroundings.ts';

/** Persons that bear the name; above 0 only those one of whose posts the text gives. */
export const personCandidates = (evidence: LinkEvidence, lexicon: LinkLexicon): readonly Candidate[] => {
  const rows = bearers(evidence, lexicon.gazetteer);
  const judged = rows.map((row) => judge(row, evidence, lexicon));
  const supported = judged.filter(({ confidence }) => confidence > 0);
  return supported.length < 2
    ? judged
    : judged.map(({ row }) => candidate(row, 0, 'two bear the name and the post'));
};

/** By the fullest name of the article; a single word names nobody who is one member of many. */
const bearers = ({ entity: { name } }: LinkEvidence, gazetteer: Gazetteer): readonly GazetteerRow[] =>
  gazetteer
    .lookup(name)
    .filter((row) => row.type === 'Person')
    .filter((row) => name.includes(' ') || row.offices.some(({ role }) => role !== 'anggota'));

const judge = (row: GazetteerRow, { surroundings, date }: LinkEvidence, lexicon: LinkLexicon): Candidate => {
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
  return candidate(row, 0, 'a namesake: no post of this person stands beside the name');
};

const saysOffice = (
  { before, after }: Surrounding,
  { role, organization }: Office,
  lexicon: LinkLexicon,
): boolean => {
  const known = lexicon.roles.get(role);
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

const fitsTime = ({ from, to }: Office, date: string | undefined, isFormer: boolean): boolean => {
  if (date === undefined) return true;
  const year = yearOf(date);
  if (from !== '' && year < yearOf(from) - SLACK_YEARS) return false;
  return isFormer || to === '' || year <= yearOf(to) + SLACK_YEARS;
};

const yearOf = (iso: string): number => Number(iso.slice(0, 4));
