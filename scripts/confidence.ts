// Prints how well the confidences of records hold on annotated articles: `node scripts/run.mjs confidence [FOLDER]`.
import { loadResources } from '../src/corpus/resources.ts';
import { type Confident, calibrationError } from '../src/model/calibration-error.ts';
import { understand } from '../src/pipeline.ts';
import { readAnnotated } from './gold/gold-facts.ts';
import { judgeRecords } from './gold/judge-records.ts';

const [, , folder = '../shared/gold/dev'] = process.argv;
const resources = loadResources();
const annotated = await readAnnotated(folder, resources);
const judged = annotated.flatMap(({ article, gold }) => judgeRecords(understand(article, resources), gold));

const KINDS = ['tenure', 'quotation', 'figure', 'event', 'relation'] as const;

const line = (name: string, records: readonly Confident[]): void => {
  const mean = (of: (record: Confident) => number): string =>
    ((100 * records.reduce((sum, record) => sum + of(record), 0)) / Math.max(1, records.length)).toFixed(1);
  const told = mean(({ confidence }) => confidence).padStart(5);
  const right = mean(({ isRight }) => (isRight ? 1 : 0)).padStart(5);
  const error = calibrationError(records).toFixed(3);
  console.log(
    `${name.padEnd(12)} confidence ${told}  right ${right}  ECE ${error}  records ${records.length}`,
  );
};

for (const kind of KINDS) {
  const own = judged.filter(({ record }) => record.kind === kind);
  line(
    `${kind}s`,
    own.map(({ record, isRight }) => ({ confidence: record.confidence, isRight })),
  );
}
line(
  'all records',
  judged.map(({ record, isRight }) => ({ confidence: record.confidence, isRight })),
);
