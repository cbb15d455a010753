// Every term of a vocabulary that the code writes or reads, as typed RDF terms.
import type { NamedNode } from '@rdfjs/types';
import { DataFactory } from 'n3';

/** The terms of one namespace by their local names. */
export type Vocabulary<Name extends string> = { readonly [N in Name]: NamedNode };

/** Prefix → namespace, in the order in which files declare them. */
export const NAMESPACES = {
  rajut: 'https://w3id.org/rajut/ns#',
  schema: 'https://schema.org/',
  org: 'http://www.w3.org/ns/org#',
  nif: 'http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#',
  prov: 'http://www.w3.org/ns/prov#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  unit: 'http://qudt.org/vocab/unit/',
  cur: 'http://qudt.org/vocab/currency/',
  wd: 'http://www.wikidata.org/entity/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** Classes, properties and individuals of Rajut's own ontology, as `ontology/rajut.ttl` defines them. */
const RAJUT = [
  'Facility',
  'Program',
  'NamedEvent',
  'PeopleGroup',
  'UnnamedParty',
  'Mention',
  'refersTo',
  'mentionKind',
  'Name',
  'Pronoun',
  'Nominal',
  'Statement',
  'IdentityLink',
  'mergedFrom',
  'sameHappening',
  'contradicts',
  'evidence',
  'confidence',
  'modality',
  'attributedTo',
  'Actual',
  'Planned',
  'Hypothetical',
  'Negated',
  'workedOn',
  'Tenure',
  'roleName',
  'post',
  'tenureStatus',
  'firstObserved',
  'lastObserved',
  'roles',
  'Current',
  'Former',
  'Acting',
  'Designate',
  'Candidate',
  'Event',
  'trigger',
  'agent',
  'patient',
  'follows',
  'Meeting',
  'Visit',
  'Appointment',
  'Dismissal',
  'Agreement',
  'Arrest',
  'Charge',
  'Trial',
  'Crime',
  'Accident',
  'Disaster',
  'Death',
  'Injury',
  'Launch',
  'Regulation',
  'Protest',
  'Competition',
  'Transaction',
  'Election',
  'Ceremony',
  'Search',
  'Figure',
  'measure',
  'counted',
  'value',
  'unitCode',
  'unit',
  'comparator',
  'referenceDate',
  'dateFromArticle',
  'figureStatus',
  'Exactly',
  'About',
  'AtLeast',
  'AtMost',
  'MoreThan',
  'LessThan',
  'Target',
  'Projection',
  'Previous',
  'DirectQuotation',
  'IndirectQuotation',
  'speaker',
  'speakerDescription',
  'cue',
  'addressee',
  'claims',
  'textSha256',
  'software',
] as const;

const SCHEMA = [
  'NewsArticle',
  'identifier',
  'headline',
  'author',
  'editor',
  'publisher',
  'datePublished',
  'dateModified',
  'inLanguage',
  'url',
  'locationCreated',
  'mentions',
  'name',
  'alternateName',
  'disambiguatingDescription',
  'sameAs',
  'description',
  'about',
  'text',
  'Person',
  'Organization',
  'Place',
  'Project',
  'Event',
  'Legislation',
  'CreativeWork',
  'Product',
  'GovernmentOrganization',
  'PoliticalParty',
  'Corporation',
  'NewsMediaOrganization',
  'CollegeOrUniversity',
  'SportsTeam',
  'Country',
  'AdministrativeArea',
  'City',
  'containedInPlace',
  'location',
  'parentOrganization',
  'memberOf',
  'spouse',
  'parent',
  'sibling',
  'alumniOf',
  'owns',
  'founder',
  'homeLocation',
  'birthPlace',
  'foundingDate',
  'startDate',
  'endDate',
  'observationAbout',
] as const;

const ORG = ['holds', 'member', 'organization', 'role', 'Post', 'postIn'] as const;
const NIF = [
  'Context',
  'RFC5147String',
  'referenceContext',
  'beginIndex',
  'endIndex',
  'anchorOf',
  'isString',
] as const;
const PROV = ['Entity', 'Activity', 'used', 'wasGeneratedBy', 'wasAssociatedWith', 'wasRevisionOf'] as const;
const SKOS = ['Concept', 'prefLabel', 'inScheme'] as const;
const RDF = ['type', 'Statement', 'subject', 'predicate', 'object', 'reifies', 'langString'] as const;
const XSD = ['string', 'boolean', 'integer', 'decimal', 'date', 'dateTime', 'gYear', 'gYearMonth'] as const;

const vocabulary = <Name extends string>(namespace: string, names: readonly Name[]): Vocabulary<Name> => {
  const terms = names.map((name) => [name, DataFactory.namedNode(namespace + name)]);
  return Object.freeze(Object.fromEntries(terms));
};

export const rajut: Vocabulary<(typeof RAJUT)[number]> = vocabulary(NAMESPACES.rajut, RAJUT);
export const schema: Vocabulary<(typeof SCHEMA)[number]> = vocabulary(NAMESPACES.schema, SCHEMA);
export const org: Vocabulary<(typeof ORG)[number]> = vocabulary(NAMESPACES.org, ORG);
export const nif: Vocabulary<(typeof NIF)[number]> = vocabulary(NAMESPACES.nif, NIF);
export const prov: Vocabulary<(typeof PROV)[number]> = vocabulary(NAMESPACES.prov, PROV);
export const skos: Vocabulary<(typeof SKOS)[number]> = vocabulary(NAMESPACES.skos, SKOS);
export const rdf: Vocabulary<(typeof RDF)[number]> = vocabulary(NAMESPACES.rdf, RDF);
export const xsd: Vocabulary<(typeof XSD)[number]> = vocabulary(NAMESPACES.xsd, XSD);

/** All of them, for the test that each is defined. */
export const TERMS: readonly NamedNode[] = [rajut, schema, org, nif, prov, skos, rdf, xsd].flatMap(
  (terms): readonly NamedNode[] => Object.values(terms),
);
