// Opens the validator for the shapes that ship with the ontology.
import { readFile } from 'node:fs/promises';
import { shippedFolder } from '../io/resources.ts';
import { createValidator, type ValidateGraph } from '../rdf/validate.ts';

export const shippedShapes = async (): Promise<ValidateGraph> =>
  createValidator(await readFile(`${shippedFolder('ontology')}shapes.ttl`, 'utf8'));
