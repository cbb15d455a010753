// Extracts tenures: who holds, held or seeks which role in which organisation.
import type { Linked } from '../model/document.ts';
import type { Entity, EntityType } from '../model/entity.ts';
import type { Quotation, Tenure, TenureStatus } from '../model/record.ts';
import { slug } from '../model/slug.ts';
import { hull, textOf } from '../model/span.ts';
import type { Attribution, AttributionLexicon } from './attribution.ts';
import { attributionsOf } from './attributions.ts';
import type { Clause, NameItem } from './items.ts';
import { postsInFocus } from './posts-in-focus.ts';

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
  /** Ordinals of those in office; whoever else is counted was: "Presiden ke-5 RI". */
  readonly incumbents: ReadonlyMap<string, TenureStatus>;
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

/** Roles that are posts only in an organisation: "Guru Tono" teaches somewhere, "Ketua Tono" chairs what was named. */
const NEED_ORGANIZATION: ReadonlySet<string> = new Set(['member', 'study', 'occupation']);

/** One tenure for each person, role and organisation, first mention first; a bare repeat of a role adds nothing. */
export const extractTenures = (
  document: Linked,
  clauses: readonly Clause[],
  lexicon: TenureLexicon,
  quotations: readonly Quotation[] = [],
): readonly Tenure[] => {
  const bearerOf = bearerFinder(document, lexicon);
  const told = clauses.flatMap((clause) => attributionsOf(clause, lexicon));
  const all = [...told, ...postsInFocus(clauses, lexicon, quotations)].flatMap((found) => {
    const post = postOf(document, found, bearerOf);
    const status = statusOf(document, found, lexicon);
    return isPost(found, post.organization) ? tenuresOf(post, found, status) : [];
  });
  return distinct(all);
};

/** A body that has officers serve in it is the government's: "personel Polres Garut" is none of a band. */
const isPost = ({ value, isIndefinite }: Attribution<Role>, organization: Entity | undefined): boolean =>
  value.kind === 'service'
    ? organization?.fineTypes.includes('GovernmentOrganization') === true
    : organization !== undefined || !(isIndefinite || NEED_ORGANIZATION.has(value.kind));

interface Post {
  readonly role: string;
  readonly organization: Entity | undefined;
}

const tenuresOf = (
  { role, organization }: Post,
  found: Attribution<Role>,
  status: TenureStatus,
): readonly Tenure[] => {
  const held = (person: NameItem, status: TenureStatus): Tenure => ({
    kind: 'tenure',
    person: person.entity.key,
    role,
    ...(found.value.normal === '' ? {} : { normalRole: normalRole(role, found.value) }),
    ...(organization ? { organization: organization.key } : {}),
    status,
    evidence: hull(found.evidence, person),
    confidence: organization ? 0.85 : 0.7,
    modality: 'Actual',
  });
  const { persons, predecessor } = found;
  return [
    ...persons.map((person) => held(person, status)),
    ...(predecessor ? [held(predecessor, 'Former')] : []),
  ];
};

/** The head's normal form with its modifiers kept: "Wakil Sekjen Bidang Hukum" stays as written past the head. */
const normalRole = (role: string, { normal }: Role): string =>
  role.split(' ').length > normal.split(' ').length + 1 ? role : normal;

const statusOf = (document: Linked, found: Attribution<Role>, lexicon: TenureLexicon): TenureStatus => {
  const told = statusTold(found, lexicon);
  return told === 'Current' && isOver(document, found) ? 'Former' : told;
};

/** "Direktur Utama PT Timah periode 2017-2019", "Gubernur Riau (2014-2019)": a span of years that has ended. */
const isOver = ({ article }: Linked, { noun, complements }: Attribution<Role>): boolean =>
  [noun, ...complements].some(({ end }) => {
    const last = PERIOD.exec(article.text.slice(end, end + LONGEST_PERIOD))?.[1];
    return last !== undefined && last <= (article.datePublished ?? '').slice(0, 4);
  });

const PERIOD =
  /^\)?(?:\s*\([^()\n]{1,20}\))?,?\s*\(?(?:(?:periode|tahun|masa jabatan|masa bakti)\s+)?(?:19|20)\d{2}\s*(?:[-–]|hingga|sampai)\s*((?:19|20)\d{2})/u;
const LONGEST_PERIOD = 60;

const statusTold = (
  { before, after, ordinal, value }: Attribution<Role>,
  lexicon: TenureLexicon,
): TenureStatus =>
  lexicon.statusesBefore.get(before) ??
  lexicon.statusesBefore.get(before.split(' ')[0] ?? '') ??
  lexicon.statusesAfter.get(after) ??
  (ordinal === undefined ? value.status : (lexicon.incumbents.get(ordinal) ?? 'Former')) ??
  'Current';

/** The role in the text's words and where it is held; a name at its end that was not found there is taken off too. */
const postOf = (document: Linked, found: Attribution<Role>, bearerOf: BearerFinder): Post => {
  const { text } = document.article;
  const role = textOf(text, found.noun).replace(/\s+/g, ' ').replace(/nya$/, '');
  const field = ministryField(found);
  if (field)
    return {
      role: textOf(text, hull(found.head, field)).replace(/\s+/g, ' '),
      organization: bearerOf(`Kementerian ${field.entity.name}`),
    };
  const organization = organizationOf(document, found, role, bearerOf);
  if (organization || found.value.kind === 'minister' || found.value.kind === 'fixed')
    return { role, organization };
  const words = role.split(' ');
  const least = textOf(text, found.head).split(/\s+/).length;
  for (let i = least; i < words.length; i++) {
    const named = /^\p{Lu}/u.test(words[i] ?? '') ? bearerOf(words.slice(i).join(' ')) : undefined;
    if (named && HOLDERS.has(named.type)) return { role: words.slice(0, i).join(' '), organization: named };
  }
  return { role, organization };
};

/** "Menteri BUMN": a ministry's field that was read as an organisation. */
const ministryField = ({ value, complements: [field], noun }: Attribution<Role>): NameItem | undefined =>
  value.kind === 'minister' &&
  value.organization === '' &&
  field?.entity.type === 'Organization' &&
  field.start - noun.end <= 1 &&
  !field.entity.name.startsWith('Kementerian')
    ? field
    : undefined;

const organizationOf = (
  { article: { text } }: Linked,
  { value, complements }: Attribution<Role>,
  role: string,
  bearerOf: BearerFinder,
): Entity | undefined => {
  const holders = complements.map((item) => item.entity).filter((entity) => HOLDERS.has(entity.type));
  const [nearest] = holders;
  if (value.kind === 'minister') {
    const field = /\b[Mm]enteri (.+)$/u.exec(role)?.[1];
    return ministryOf(value.organization || (field ? `Kementerian ${field}` : ''), nearest, bearerOf);
  }
  if (value.organization !== '') {
    const isUnit = value.kind === 'police-post';
    const place = complements.find(({ entity }) => entity === nearest);
    const names = [nearest?.name ?? '', place ? textOf(text, place) : ''];
    const units = isUnit ? names.map((name) => `${value.organization} ${name}`) : [value.organization];
    return units.map(bearerOf).find((unit) => unit !== undefined) ?? nearest;
  }
  return holders.find((entity) => entity.type === 'Organization' && value.kind !== 'place-post') ?? nearest;
};

/** The ministry, else the country that the role names: "Menteri Luar Negeri Iran". */
const ministryOf = (
  organization: string,
  nearest: Entity | undefined,
  bearerOf: BearerFinder,
): Entity | undefined => {
  const country = nearest?.fineTypes.includes('Country') ? nearest : undefined;
  if (country && !INDONESIA.has(country.name)) return bearerOf(`${organization} ${country.name}`) ?? country;
  return (organization === '' ? undefined : bearerOf(organization)) ?? nearest;
};

const INDONESIA: ReadonlySet<string> = new Set(['Indonesia', 'RI', 'Republik Indonesia']);

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
