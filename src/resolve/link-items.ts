// Links an entity to its items in Wikidata and GeoNames; no link is the answer wherever the evidence is thin.
import type { Gazetteer, GazetteerRow } from '../language/gazetteer.ts';
import { oneOf, type TableOf } from '../language/table.ts';
import type { Link } from '../model/entity.ts';
import type { ItemLinker } from './link.ts';
import {
  type Candidate,
  candidate,
  formsOfEntity,
  type LinkEvidence,
  type LinkLexicon,
  type RoleForms,
  WORD_PLACES,
} from './link-evidence.ts';
import { organizationCandidates } from './link-organizations.ts';
import { personCandidates } from './link-persons.ts';
import { placeCandidates } from './link-places.ts';
import { surroundingsIn } from './surroundings.ts';

export type { Candidate, LinkEvidence, LinkLexicon } from './link-evidence.ts';

/** Below this no link is given. */
const LEAST_CONFIDENCE = 0.7;

const PLACE_KINDS = ['city', 'regency', 'province', 'country', 'area', 'other'] as const;
/** Kinds of roles that say their organisation by themselves: "Menteri Keuangan", "Kapolri". */
const WHOLE_KINDS: ReadonlySet<string> = new Set(['minister', 'fixed']);
/** Kinds of roles that people hold who are not of public life, but for heads of bodies. */
const PRIVATE_KINDS: ReadonlySet<string> = new Set(['post', 'police-post', 'study']);
const PUBLIC_POST = /^(?:Wakil )?(?:Ketua|Kepala|Presiden|Sekretaris Jenderal)\b/u;

/** Reads `place-kinds` and `roles` of `data/lexicons`. */
export const linkLexicon = (gazetteer: Gazetteer, tableOf: TableOf): LinkLexicon => {
  const roles = new Map<string, RoleForms & { readonly forms: string[] }>();
  for (const { form = '', normal = '', kind = '', org = '' } of tableOf('roles')) {
    const role = roles.get(normal) ?? {
      forms: [],
      isWhole: WHOLE_KINDS.has(kind) && org !== '',
      isPublic: !PRIVATE_KINDS.has(kind) || PUBLIC_POST.test(normal),
    };
    role.forms.push(form);
    roles.set(normal, role);
  }
  const placeKinds = tableOf('place-kinds').map(
    (row) => [row['form'] ?? '', oneOf(PLACE_KINDS, row, 'kind')] as const,
  );
  return {
    gazetteer,
    placeKinds: new Map(placeKinds),
    roles,
    commonNames: new Set(tableOf('common-name-words').map((row) => row['form'] ?? '')),
    wordPlaces: new Map(
      tableOf('word-places').map((row) => [row['form'] ?? '', oneOf(WORD_PLACES, row, 'where')] as const),
    ),
    sharedAbbreviations: new Map(
      tableOf('shared-abbreviations').map((row) => [row['form'] ?? '', new Set(row['words']?.split('|'))]),
    ),
    plainPeople: new Set(tableOf('plain-people').map((row) => row['noun'] ?? '')),
  };
};

/** Every known thing of the entity's name and type, with the reason for or against it. */
export const linkCandidates = (evidence: LinkEvidence, lexicon: LinkLexicon): readonly Candidate[] => {
  switch (evidence.entity.type) {
    case 'Place':
    case 'Facility':
      return placeCandidates(evidence, lexicon);
    case 'Organization':
      return organizationCandidates(evidence, lexicon);
    case 'Person':
      return personCandidates(evidence, lexicon);
    case 'Program':
    case 'NamedEvent':
    case 'Legislation':
    case 'CreativeWork':
    case 'Product':
    case 'PeopleGroup':
      return singleCandidates(evidence, lexicon);
    default:
      return evidence.entity.type satisfies never;
  }
};

const singleCandidates = ({ entity }: LinkEvidence, { gazetteer }: LinkLexicon): readonly Candidate[] => {
  const rows = gazetteer.lookup(entity.name).filter((row) => row.type === entity.type);
  return rows.map((row) =>
    candidate(
      row,
      rows.length === 1 ? 0.85 : 0,
      rows.length === 1 ? 'the only one of that name' : 'several of that name',
    ),
  );
};

/** Wikidata first, then GeoNames; empty where no candidate stands out or the one that does has no item. */
export const linkItems = (evidence: LinkEvidence, lexicon: LinkLexicon): readonly Link[] => {
  const standing = linkCandidates(evidence, lexicon).filter(
    ({ confidence }) => confidence >= LEAST_CONFIDENCE,
  );
  const [best] = standing;
  return best && standing.length === 1 ? linksOf(best.row, best.confidence) : [];
};

const linksOf = ({ wikidata, geonames }: GazetteerRow, confidence: number): readonly Link[] => [
  ...(wikidata ? [{ iri: `http://www.wikidata.org/entity/${wikidata}`, confidence }] : []),
  ...(geonames ? [{ iri: `https://sws.geonames.org/${geonames}/`, confidence }] : []),
];

/** `linkItems` as the resolving stage takes it. */
export const itemLinker =
  (lexicon: LinkLexicon): ItemLinker =>
  ({ article }, entities) => {
    const surroundingsOf = surroundingsIn(article.text, entities.flatMap(formsOfEntity));
    const date = article.datePublished ?? article.dateModified;
    return (entity) => {
      const surroundings = surroundingsOf(formsOfEntity(entity));
      return linkItems({ entity, surroundings, entities, date }, lexicon);
    };
  };
