// Extracts tenures: who holds, held or seeks which role in which organisation.
import type { Linked } from '../model/document.ts';
import type { Entity, EntityType } from '../model/entity.ts';
import type { Tenure, TenureStatus } from '../model/record.ts';
import { slug } from '../model/slug.ts';
import { textOf } from '../model/span.ts';
import { type Attribution, type AttributionLexicon, attributionsOf } from './attributions.ts';
import type { Clause } from './items.ts';

/** A row of `data/lexicons/roles.tsv`. */
export interface Role {
  /** "Sekjen" → "Sekretaris Jenderal". */
  readonly normal: string;
  readonly kind: string;
  /** The organisation that the role names by itself: "Menteri Keuangan" → "Kementerian Keuangan"; or the unit of a police post: "Kapolres" → "Polres". */
  readonly organization: string;
  /** What the word itself says of the tenure: "capres" → Candidate. */
  readonly status?: TenureStatus;
}

export interface TenureLexicon extends AttributionLexicon<Role> {
  /** Qualifier before the role, lower case → status: "plt" → Acting, "mantan" → Former. */
  readonly statusesBefore: ReadonlyMap<string, TenureStatus>;
  /** Word behind it: "terpilih" → Designate. */
  readonly statusesAfter: ReadonlyMap<string, TenureStatus>;
  /** The one organisation that a form names, by its full name ("Kemenkeu" → "Kementerian Keuangan"). */
  readonly fullNameOf: (form: string) => string | undefined;
}

const HOLDERS: ReadonlySet<EntityType> = new Set([
  'Organization',
  'Place',
  'Facility',
  'Program',
  'CreativeWork',
  'NamedEvent',
]);

/** One tenure for each person, role and organisation, first mention first; a bare repeat of a role adds nothing. */
export const extractTenures = (
  document: Linked,
  clauses: readonly Clause[],
  lexicon: TenureLexicon,
): readonly Tenure[] => {
  const all = clauses.flatMap((clause) =>
    attributionsOf(clause, lexicon).flatMap((found) => tenuresOf(document, found, lexicon)),
  );
  return distinct(all);
};

const tenuresOf = (document: Linked, found: Attribution<Role>, lexicon: TenureLexicon): readonly Tenure[] => {
  const role = textOf(document.article.text, found.noun).replace(/\s+/g, ' ');
  const organization = organizationOf(document, found, lexicon);
  return found.persons.map((person) => ({
    kind: 'tenure',
    person: person.entity.key,
    role,
    ...(found.value.normal === '' ? {} : { normalRole: normalRole(role, found.value) }),
    ...(organization ? { organization: organization.key } : {}),
    status: statusOf(found, lexicon),
    evidence: {
      start: Math.min(found.evidence.start, person.start),
      end: Math.max(found.evidence.end, person.end),
    },
    confidence: organization ? 0.85 : 0.7,
    modality: 'Actual',
  }));
};

/** The head's normal form with its modifiers kept: "Wakil Sekjen Bidang Hukum" stays as written past the head. */
const normalRole = (role: string, { normal }: Role): string =>
  role.split(' ').length > normal.split(' ').length + 1 ? role : normal;

const statusOf = ({ before, after, value }: Attribution<Role>, lexicon: TenureLexicon): TenureStatus =>
  lexicon.statusesBefore.get(before) ?? lexicon.statusesAfter.get(after) ?? value.status ?? 'Current';

const organizationOf = (
  document: Linked,
  { value, complements }: Attribution<Role>,
  lexicon: TenureLexicon,
): Entity | undefined => {
  const holders = complements.map((item) => item.entity).filter((entity) => HOLDERS.has(entity.type));
  const [nearest] = holders;
  if (value.organization !== '') {
    const isUnit = value.kind === 'police-post';
    const name = isUnit ? `${value.organization} ${nearest?.name ?? ''}` : value.organization;
    return named(document, name, lexicon) ?? nearest;
  }
  return holders.find((entity) => entity.type === 'Organization' && value.kind !== 'place-post') ?? nearest;
};

/** The article's entity that has the name, or a form that the gazetteer knows to mean it. */
const named = ({ entities }: Linked, name: string, { fullNameOf }: TenureLexicon): Entity | undefined => {
  const wanted = slug(name);
  const full = slug(fullNameOf(name) ?? name);
  return entities.find(
    (entity) =>
      entity.type !== 'Person' &&
      [entity.name, ...entity.alternateNames].some(
        (form) => slug(form) === wanted || slug(fullNameOf(form) ?? '') === full,
      ),
  );
};

const distinct = (tenures: readonly Tenure[]): readonly Tenure[] => {
  const kept: Tenure[] = [];
  for (const tenure of tenures) {
    const at = kept.findIndex((other) => sameTenure(other, tenure));
    const other = kept[at];
    if (!other) kept.push(tenure);
    else if (!other.organization && tenure.organization) kept[at] = tenure;
  }
  return kept;
};

/** A role repeated without its organisation says the same tenure again. */
const sameTenure = (a: Tenure, b: Tenure): boolean =>
  a.person === b.person &&
  roleKey(a) === roleKey(b) &&
  (a.organization === b.organization || !a.organization || !b.organization);

const roleKey = ({ normalRole: normal, role }: Tenure): string => slug(normal ?? role);
