// Learns what a figure is about from annotated articles: measured by cross-validation over articles, then on all, to ship.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LoadedResources, loadResources } from '../../src/corpus/resources.ts';
import { aboutByForm, aboutChoices, figureAbout } from '../../src/extract/figure-about.ts';
import type { Said } from '../../src/extract/figure-about-view.ts';
import { readFigures } from '../../src/extract/figures.ts';
import { type AboutExample, type FigureTraining, trainFigures } from '../../src/extract/train-figures.ts';
import type { FeatureWeights } from '../../src/language/feature-weights.ts';
import type { Linked, Quantity } from '../../src/model/document.ts';
import type { EntityKey } from '../../src/model/entity.ts';
import { overlaps } from '../../src/model/span.ts';
import { extracted } from '../../src/pipeline.ts';
import {
  type AnnotatedArticle,
  type GoldFigure,
  readAnnotated,
  readAnnotations,
} from '../gold/gold-facts.ts';

const FOLDS = 10;
const TRAINING: FigureTraining = { penalty: 1, leastSeen: 4 };

/** An article with what its figures are about. */
interface Reading {
  readonly source: string;
  readonly document: Linked;
  readonly said: Said;
  /** The figure that was annotated there, if any. */
  readonly goldAt: (quantity: Quantity) => GoldFigure | undefined;
  readonly isRight: (about: EntityKey | undefined, gold: GoldFigure) => boolean;
}

export const trainFigureModel = async (corpora: string, gold: string): Promise<void> => {
  const resources = loadResources();
  const raw = join(corpora, 'raw', 'articles.jsonl');
  const readings = [
    ...(await readAnnotated(gold, resources)).map((one) => readingOf(one, 'dev', resources)),
    ...readAnnotations('data/evaluation/annotations.jsonl', raw, resources).map((one) =>
      readingOf(one, 'further', resources),
    ),
    ...readAnnotations('data/training/figures.jsonl', raw, resources).map((one) =>
      readingOf(one, 'figures alone', resources),
    ),
  ];
  printHeldOut(readings, resources);
  const lines = [...train(readings, resources)].map((row) => row.join('\t'));
  writeFileSync('data/models/figures.tsv', `${HEAD}feature\tweight\n${lines.join('\n')}\n`);
};

const readingOf = (
  { article, gold }: AnnotatedArticle,
  source: string,
  resources: LoadedResources,
): Reading => {
  const document = extracted(article, resources);
  const mentionsOf = new Map(gold.entities.map(({ id, mentions }) => [id, mentions]));
  const { quotations, tenures } = document;
  return {
    source,
    document,
    said: { quotations, tenures },
    goldAt: (quantity) =>
      gold.figures.find(
        ({ span, value, unit }) =>
          overlaps(span, quantity) &&
          Math.abs(Number(quantity.value) - value) <= Math.abs(value) * 1e-9 &&
          unit.toLowerCase() === quantity.unitCode.toLowerCase(),
      ),
    isRight: (about, { of }) =>
      about === undefined || of === null
        ? about === undefined && of === null
        : document.mentions.some(
            (mention) =>
              mention.entity === about && mentionsOf.get(of)?.some((other) => overlaps(mention, other)),
          ),
  };
};

const train = (readings: readonly Reading[], resources: LoadedResources): FeatureWeights =>
  trainFigures(
    readings.flatMap((reading) => examplesOf(reading, resources)),
    TRAINING,
  );

/** The figures of an article that their form does not decide, those before each known. */
const examplesOf = (
  { document, said, goldAt, isRight }: Reading,
  { extract: { figures } }: LoadedResources,
): readonly AboutExample[] => {
  const found: AboutExample['choices'][] = [];
  readFigures(document, {
    lexicon: figures.lexicon,
    said,
    decide: (setting) => {
      const gold = goldAt(setting.context.quantity);
      const choices = aboutChoices(setting).map(({ about, features }) => ({
        ...(about === undefined ? {} : { about }),
        features,
        isRight: gold !== undefined && isRight(about, gold),
      }));
      const right = choices.find((choice) => choice.isRight);
      if (right && !aboutByForm(setting.context)) found.push(choices);
      return { ...(right?.about === undefined ? {} : { about: right.about }), confidence: 1 };
    },
  });
  return found.map((choices) => ({ choices, weight: 1 / Math.sqrt(found.length) }));
};

/** How many figures of articles that were not learnt from are about what the annotator says, by source. */
const printHeldOut = (readings: readonly Reading[], resources: LoadedResources): void => {
  const counts = new Map<string, { right: number; all: number }>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = train(
      readings.filter((_, i) => i % FOLDS !== fold),
      resources,
    );
    for (const reading of readings.filter((_, i) => i % FOLDS === fold)) {
      const count = counts.get(reading.source) ?? { right: 0, all: 0 };
      counts.set(reading.source, count);
      readFigures(reading.document, {
        lexicon: resources.extract.figures.lexicon,
        said: reading.said,
        decide: (setting) => {
          const decided = figureAbout(setting, weights);
          const gold = reading.goldAt(setting.context.quantity);
          if (gold) count.all++;
          if (gold && reading.isRight(decided.about, gold)) count.right++;
          return decided;
        },
      });
    }
  }
  for (const [source, { right, all }] of counts)
    console.log(
      `${source}, learnt without the article: ${right} of ${all}, ${((100 * right) / all).toFixed(1)} %`,
    );
};

const HEAD = `# Weights that say what a figure is about: what speaks for and against each entity, and for none.
# Source: learnt from figures of annotated articles; licence: CC0; made by node scripts/run.mjs train figures
`;
