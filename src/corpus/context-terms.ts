// Reads the JSON-LD context that ships with the ontology.
import { readFile } from 'node:fs/promises';
import { shippedFolder } from '../io/resources.ts';
import { ResourceError } from '../model/errors.ts';
import type { JsonLdContext } from '../rdf/write-jsonld.ts';

/** What stands under "@context" in `ontology/context.jsonld`. Rejects with a ResourceError where it is missing or broken. */
export const contextTerms = async (): Promise<JsonLdContext> => {
  const document: unknown = JSON.parse(await readFile(`${shippedFolder('ontology')}context.jsonld`, 'utf8'));
  if (isObject(document) && isContext(document['@context'])) return document['@context'];
  throw new ResourceError('ontology/context.jsonld has no "@context" of terms');
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isContext = (value: unknown): value is JsonLdContext =>
  isObject(value) &&
  Object.values(value).every(
    (term) => typeof term === 'string' || (isObject(term) && typeof term['@id'] === 'string'),
  );
