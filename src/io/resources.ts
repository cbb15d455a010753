// Opens what ships with the program: lexicons, the gazetteer and models, found beside the code.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type FeatureWeights, readFeatureWeights } from '../language/feature-weights.ts';
import { Gazetteer } from '../language/gazetteer.ts';
import type { NameModel } from '../language/name-model.ts';
import { openNameModel } from '../language/name-model-file.ts';
import { openSyntaxModel, type SyntaxModel } from '../language/syntax-model.ts';
import { parseTable, type Row, type TableOf } from '../language/table.ts';
import { ResourceError } from '../model/errors.ts';

export interface Shipped {
  /** Rows of `data/lexicons/NAME.tsv`, read when first asked for. */
  readonly tableOf: TableOf;
  readonly gazetteer: Gazetteer;
  readonly names: NameModel;
  readonly syntax: SyntaxModel;
  readonly coreference: FeatureWeights;
  readonly figures: FeatureWeights;
  readonly calibration: FeatureWeights;
}

/** The folder of a shipped kind of file, with a slash at its end: "data", "ontology". */
export const shippedFolder = (name: string): string =>
  fileURLToPath(new URL(`../../${name}/`, import.meta.url));

/** Throws a ResourceError that names the file which is missing or broken. */
export const openShipped = (): Shipped => {
  const data = shippedFolder('data');
  const tables = new Map<string, readonly Row[]>();
  return {
    tableOf: (name) => {
      const known = tables.get(name);
      if (known) return known;
      const rows = opened(`${data}lexicons/${name}.tsv`, (bytes) =>
        parseTable(new TextDecoder().decode(bytes)),
      );
      tables.set(name, rows);
      return rows;
    },
    gazetteer: opened(`${data}gazetteers/index.bin`, (bytes) => new Gazetteer(bytes)),
    names: opened(`${data}models/recogniser.bin`, openNameModel),
    syntax: opened(`${data}models/syntax.bin`, openSyntaxModel),
    coreference: opened(`${data}models/coreference.tsv`, weights),
    figures: opened(`${data}models/figures.tsv`, weights),
    calibration: opened(`${data}models/calibration.tsv`, weights),
  };
};

const weights = (bytes: Uint8Array): FeatureWeights => readFeatureWeights(new TextDecoder().decode(bytes));

const opened = <T>(path: string, open: (bytes: Uint8Array) => T): T => {
  try {
    return open(readFileSync(path));
  } catch (cause) {
    throw new ResourceError(`${path}: cannot be opened: ${cause instanceof Error ? cause.message : cause}`, {
      cause,
    });
  }
};
