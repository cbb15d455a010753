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
  const bearerOf = bearerFinder(document, lexicon);
  const all = clauses.flatMap((clause) =>
    attributionsOf(clause, lexicon).flatMap((found) => {
      const role = textOf(document.article.text, found.noun).replace(/\s+/g, ' ');
      return tenuresOf(role, found, { lexicon, organization: organizationOf(found, bearerOf) });
    }),
  );
  return distinct(all);
};

const tenuresOf = (
  role: string,
  found: Attribution<Role>,
  { lexicon, organization }: { readonly lexicon: TenureLexicon; readonly organization: Entity | undefined },
): readonly Tenure[] => {
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
  { value, complements }: Attribution<Role>,
  bearerOf: BearerFinder,
): Entity | undefined => {
  const holders = complements.map((item) => item.entity).filter((entity) => HOLDERS.has(entity.type));
  const [nearest] = holders;
  if (value.organization !== '') {
    const isUnit = value.kind === 'police-post';
    const name = isUnit ? `${value.organization} ${nearest?.name ?? ''}` : value.organization;
    return bearerOf(name) ?? nearest;
  }
  return holders.find((entity) => entity.type === 'Organization' && value.kind !== 'place-post') ?? nearest;
};

/** The article's first entity that has the name, or a form that the gazetteer knows to mean it. */
type BearerFinder = (name: string) => Entity | undefined;

/** The entities are indexed when the first name is looked for. */
const bearerFinder = ({ entities }: Linked, { fullNameOf }: TenureLexicon): BearerFinder => {
  const bySlug = new Map<string, number>();
  const byFullName = new Map<string, number>();
  const index = (): void =>
    entities.forEach((entity, i) => {
      if (entity.type === 'Person') return;
      for (const form of [entity.name, ...entity.alternateNames]) {
        const full = fullNameOf(form);
        if (!bySlug.has(slug(form))) bySlug.set(slug(form), i);
        if (full !== undefined && !byFullName.has(slug(full))) byFullName.set(slug(full), i);
      }
    });
  return (name) => {
    if (bySlug.size === 0) index();
    const none = entities.length;
    const full = slug(fullNameOf(name) ?? name);
    return entities[Math.min(bySlug.get(slug(name)) ?? none, byFullName.get(full) ?? none)];
  };
};

const distinct = (tenures: readonly Tenure[]): readonly Tenure[] => {
  const kept: Tenure[] = [];
  const placesOf = new Map<string, number[]>();
  for (const tenure of tenures) {
    const key = `${tenure.person} ${slug(tenure.normalRole ?? tenure.role)}`;
    const places = placesOf.get(key) ?? [];
    const at = places.find((place) => saysAgain(kept[place], tenure));
    if (at === undefined) placesOf.set(key, [...places, kept.push(tenure) - 1]);
    else if (!kept[at]?.organization && tenure.organization) kept[at] = tenure;
  }
  return kept;
};

/** A role repeated without its organisation says the same tenure again. */
const saysAgain = (known: Tenure | undefined, { organization }: Tenure): boolean =>
  !known?.organization || !organization || known.organization === organization;
