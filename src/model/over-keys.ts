// Changes the entities that a record speaks of, and nothing else of it.
import type { EntityKey } from './entity.ts';
import type { EventRecord, FactRecord, Figure, Party, Quotation, Relation, Tenure } from './record.ts';

type Change = (key: EntityKey) => EntityKey;

/** The record with every key as `change` gives it. */
export const overKeys = <R extends FactRecord>(record: R, change: Change): R => {
  const { attributedTo } = record;
  return {
    ...record,
    ...changed(record, change),
    ...(attributedTo !== undefined && { attributedTo: change(attributedTo) }),
  };
};

const changed = (record: FactRecord, change: Change): Partial<FactRecord> => {
  switch (record.kind) {
    case 'tenure':
      return ofTenure(record, change);
    case 'event':
      return ofEvent(record, change);
    case 'figure':
      return ofFigure(record, change);
    case 'quotation':
      return ofQuotation(record, change);
    case 'relation':
      return ofRelation(record, change);
    default:
      return record satisfies never;
  }
};

const ofTenure = ({ person, organization }: Tenure, change: Change): Partial<Tenure> => ({
  person: change(person),
  ...(organization !== undefined && { organization: change(organization) }),
});

const ofEvent = ({ agents, patients, place, about }: EventRecord, change: Change): Partial<EventRecord> => {
  const party = (one: Party): Party =>
    one.kind === 'entity' ? { kind: 'entity', entity: change(one.entity) } : one;
  return {
    agents: agents.map(party),
    patients: patients.map(party),
    about: about.map(change),
    ...(place !== undefined && { place: change(place) }),
  };
};

const ofFigure = ({ about }: Figure, change: Change): Partial<Figure> =>
  about === undefined ? {} : { about: change(about) };

const ofQuotation = ({ speaker, addressee, about }: Quotation, change: Change): Partial<Quotation> => ({
  about: about.map(change),
  ...(speaker !== undefined && { speaker: change(speaker) }),
  ...(addressee !== undefined && { addressee: change(addressee) }),
});

const ofRelation = ({ subject, object }: Relation, change: Change): Partial<Relation> => ({
  subject: change(subject),
  object: object.kind === 'entity' ? { kind: 'entity', entity: change(object.entity) } : object,
});
