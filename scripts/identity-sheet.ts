// Draws pairs of sightings to be read by a person: taken for one, and look-alikes that were not. Counts what was read.
// node scripts/run.mjs identity-sheet --articles FILE.jsonl [--seed 7] [--count 200] [--show]    draws; --show adds the sentences
// node scripts/run.mjs identity-sheet --verdicts FILE.tsv                                         counts
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readArticles } from '../src/corpus/read-articles.ts';
import { loadResources } from '../src/corpus/resources.ts';
import { seededRandom } from '../src/language/seeded-random.ts';
import { parseTable } from '../src/language/table.ts';
import type { ArticleFacts } from '../src/model/facts.ts';
import { groupBy } from '../src/model/group.ts';
import type { Sighting } from '../src/model/sighting.ts';
import { understand } from '../src/pipeline.ts';
import { type Folded, fold } from '../src/resolve/fold/fold.ts';
import { nameRelation } from '../src/resolve/fold/name-relation.ts';
import type { Portrait } from '../src/resolve/fold/portrait.ts';
import { sightingsOf } from '../src/resolve/fold/sightings.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string' },
    verdicts: { type: 'string' },
    seed: { type: 'string', default: '7' },
    count: { type: 'string', default: '200' },
    show: { type: 'boolean', default: false },
  },
});

type Drawn = readonly [Sighting, Sighting];

const random = seededRandom(Number(values.seed));
const pick = <T>(all: readonly T[]): T => {
  const one = all[Math.floor(random() * all.length)];
  if (one === undefined) throw new RangeError('nothing to draw from');
  return one;
};

/** An entity of several articles, then two of its sightings in different articles. */
const mergedPair = ({ clusters }: Folded): Drawn => {
  for (;;) {
    const { members } = pick(clusters.filter(({ portrait }) => portrait.articles.size > 1)).portrait;
    const [a, b] = [pick(members).sighting, pick(members).sighting];
    if (a.article !== b.article) return [a, b];
  }
};

/** Pairs of entities of one class whose commonest names could stand for one thing. */
const lookAlikes = ({ clusters }: Folded): readonly (readonly [Portrait, Portrait])[] => {
  const portraits = clusters.map(({ portrait }) => portrait);
  const byWord = groupBy(
    portraits.flatMap((portrait) =>
      [...new Set(wordsOf(portrait))].map((word) => ({
        portrait,
        word: `${portrait.type} ${word.slice(0, 4)}`,
      })),
    ),
    ({ word }) => word,
  );
  const pairs = new Map<string, readonly [Portrait, Portrait]>();
  const numbers = new Map(portraits.map((portrait, index) => [portrait, index]));
  for (const group of byWord.values()) {
    for (const [i, { portrait: a }] of group.entries()) {
      for (const { portrait: b } of group.slice(i + 1, i + 200)) {
        if (a !== b && nameRelation(a.type, wordsOf(a), wordsOf(b)))
          pairs.set(`${numbers.get(a)} ${numbers.get(b)}`, [a, b]);
      }
    }
  }
  return [...pairs.values()];
};

const wordsOf = ({ members }: Portrait): readonly string[] => members[0]?.sighting.words ?? [];

const sentencesOf = (facts: ArticleFacts | undefined, { entity }: Sighting): string => {
  if (!facts) return '';
  const { article, sentences, mentions } = facts;
  const places = mentions
    .filter((mention) => mention.entity === entity && mention.kind === 'Name')
    .slice(0, 2);
  const said = places.flatMap((place) => {
    const sentence = sentences.find(({ start, end }) => start <= place.start && place.end <= end);
    if (!sentence) return [];
    const [from, to] = [Math.max(sentence.start, place.start - 90), Math.min(sentence.end, place.end + 90)];
    return [article.text.slice(from, to).replace(/\s+/gu, ' ')];
  });
  return said.join(' ¶ ');
};

const draw = async (path: string): Promise<void> => {
  const resources = loadResources();
  const { articles } = await readArticles([path], resources, {});
  const facts = articles.map((article) => understand(article, resources));
  const folded = fold(
    facts.map((one) => sightingsOf(one, resources.readName)),
    [],
  );
  const alike = lookAlikes(folded);
  const count = Number(values.count);
  const rows = [
    ...Array.from({ length: count }, () => ['merged', mergedPair(folded)] as const),
    ...Array.from({ length: count }, () => {
      const [a, b] = pick(alike);
      return ['apart', [pick(a.members).sighting, pick(b.members).sighting]] as const;
    }),
  ];
  const factsOf = new Map(facts.map((one) => [one.article.id, one]));
  console.log(`# look-alike pairs of entities: ${alike.length}`);
  console.log('kind\ttype\ta\tarticleA\tb\tarticleB\tverdict');
  for (const [kind, [a, b]] of rows) {
    console.log([kind, a.type, a.name, a.article, b.name, b.article, ''].join('\t'));
    if (!values.show) continue;
    for (const one of [a, b]) console.log(`    ${sentencesOf(factsOf.get(one.article), one)}`);
  }
};

/** `same`, `other`, or `none`: the reader cannot tell, or it is no name. */
const tally = (path: string): void => {
  const rows = parseTable(readFileSync(path, 'utf8'));
  const counted = (kind: string, verdict: string): number =>
    rows.filter((row) => row['kind'] === kind && row['verdict'] === verdict).length;
  const [hit, wrong, missed, right] = [
    counted('merged', 'same'),
    counted('merged', 'other'),
    counted('apart', 'same'),
    counted('apart', 'other'),
  ];
  console.log(`merged: ${hit} same, ${wrong} other, ${counted('merged', 'none')} not told`);
  console.log(`apart:  ${missed} same, ${right} other, ${counted('apart', 'none')} not told`);
  console.log(`precision ${(hit / (hit + wrong)).toFixed(3)}, recall ${(hit / (hit + missed)).toFixed(3)}`);
};

if (values.articles !== undefined) await draw(values.articles);
if (values.verdicts !== undefined) tally(values.verdicts);
