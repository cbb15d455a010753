// A folder with the graph of the invented articles in every format, as a build leaves it.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GRAPH_FORMATS, serialiseToString } from '../../src/rdf/serialise.ts';
import { BOTH, graphOf, WRITING } from '../rdf/facts-graph.ts';

export const graphFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'rajut-graph-'));
  for (const format of GRAPH_FORMATS) {
    writeFileSync(join(folder, `graph.${format}`), serialiseToString(graphOf(BOTH), format, WRITING));
  }
  return folder;
};
