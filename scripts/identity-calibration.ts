// Fits what the fold's log-odds mean as a probability to pairs that a person read (Platt 1999), and measures how far off they are.
// node scripts/run.mjs identity-calibration --articles FILE.jsonl [--verdicts data/evaluation/identity-sheet.tsv]
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readArticles } from '../src/corpus/read-articles.ts';
import { loadResources } from '../src/corpus/resources.ts';
import { parseTable } from '../src/language/table.ts';
import { calibrationError } from '../src/model/calibration-error.ts';
import type { ArticleSightings } from '../src/model/sighting.ts';
import { understand } from '../src/pipeline.ts';
import { comparePortraits } from '../src/resolve/fold/compare.ts';
import { fold } from '../src/resolve/fold/fold.ts';
import type { Portrait } from '../src/resolve/fold/portrait.ts';
import { sightingsOf } from '../src/resolve/fold/sightings.ts';
import { logistic } from '../src/resolve/fold/weights.ts';

interface Scored {
  readonly score: number;
  readonly isSame: boolean;
}

interface Platt {
  readonly slope: number;
  readonly offset: number;
}

const { values } = parseArgs({
  options: {
    articles: { type: 'string' },
    verdicts: { type: 'string', default: 'data/evaluation/identity-sheet.tsv' },
  },
});
if (values.articles === undefined) throw new Error('which articles? --articles FILE');

const resources = loadResources();
const { articles } = await readArticles([values.articles], resources, {});
report(
  scoredPairs(articles.map((article) => sightingsOf(understand(article, resources), resources.readName))),
);

/** The pairs of the sheet whose names do not make them one or two by themselves, with the log-odds that the fold gives them. */
function scoredPairs(all: readonly ArticleSightings[]): readonly Scored[] {
  const { portraits } = fold(all, []);
  const portraitOf = new Map<string, Portrait>(
    portraits.flatMap((portrait) =>
      portrait.members.map(
        ({ sighting: { article, type, name } }) => [`${article} ${type} ${name}`, portrait] as const,
      ),
    ),
  );
  return parseTable(readFileSync(values.verdicts, 'utf8')).flatMap((row) => {
    const [a, b] = (['a', 'b'] as const).map((side) =>
      portraitOf.get(`${row[side === 'a' ? 'articleA' : 'articleB']} ${row['type']} ${row[side]}`),
    );
    const compared = a && b && a !== b && row['verdict'] !== 'none' ? comparePortraits(a, b) : undefined;
    return compared ? [{ score: compared.score, isSame: row['verdict'] === 'same' }] : [];
  });
}

function report(pairs: readonly Scored[]): void {
  const same = pairs.filter(({ isSame }) => isSame).length;
  console.log(`${pairs.length} pairs that are compared, ${same} same`);
  const { slope, offset } = platt(pairs);
  console.log(
    `probability = 1 / (1 + exp(-(${slope.toFixed(2)} · score ${offset < 0 ? '−' : '+'} ${Math.abs(offset).toFixed(2)})))`,
  );
  const leftOut = pairs.map((pair) => {
    const fitted = platt(pairs.filter((other) => other !== pair));
    return { confidence: logistic(fitted.slope * pair.score + fitted.offset), isRight: pair.isSame };
  });
  const bare = pairs.map(({ score, isSame }) => ({ confidence: logistic(score), isRight: isSame }));
  const shown = (records: typeof bare): string => (calibrationError(records) * 100).toFixed(1);
  console.log(
    `calibration error: ${shown(bare)} % of the log-odds as they are, ${shown(leftOut)} % each pair by the others`,
  );
}

/** Logistic regression of one variable by Newton's method; the targets are those of Platt, which keep it from certainty. */
function platt(pairs: readonly Scored[]): Platt {
  const same = pairs.filter(({ isSame }) => isSame).length;
  const [high, low] = [(same + 1) / (same + 2), 1 / (pairs.length - same + 2)];
  let [slope, offset] = [1, 0];
  for (let turn = 0; turn < 50; turn++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-6, 0, 1e-6];
    for (const { score, isSame } of pairs) {
      const p = logistic(slope * score + offset);
      const [error, weight] = [p - (isSame ? high : low), p * (1 - p)];
      g0 += error;
      g1 += error * score;
      h00 += weight;
      h01 += weight * score;
      h11 += weight * score * score;
    }
    const determinant = h00 * h11 - h01 * h01;
    offset -= (h11 * g0 - h01 * g1) / determinant;
    slope -= (h00 * g1 - h01 * g0) / determinant;
  }
  return { slope, offset };
}
