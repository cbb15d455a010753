// Measures the corpus fold on synthetic articles: `node scripts/run.mjs bench/fold [--articles 100,1000,10000,100000]`.
import { parseArgs } from 'node:util';
import { seededRandom } from '../../src/language/seeded-random.ts';
import type { EntityType } from '../../src/model/entity.ts';
import type { ArticleSightings, Sighting } from '../../src/model/sighting.ts';
import { fold } from '../../src/resolve/fold/fold.ts';

const { values } = parseArgs({
  options: { articles: { type: 'string', default: '1000,1620,10000,30000,100000' } },
});

const random = seededRandom(7);
const SYLLABLES = [
  'ka',
  'ri',
  'no',
  'su',
  'ta',
  'wi',
  'me',
  'la',
  'di',
  'ro',
  'ban',
  'tang',
  'har',
  'jo',
  'pur',
  'sen',
];
const TYPES: readonly EntityType[] = [
  'Person',
  'Person',
  'Organization',
  'Organization',
  'Place',
  'Facility',
];

/** Few names are in many articles and many in few: the nth most frequent is drawn as often as 1/n says (Zipf). */
const drawn = (count: number): number => Math.floor(count ** random()) - 1;

const wordOf = (number: number): string => {
  let [rest, word] = [number * 7 + 3, ''];
  for (let i = 0; i < 3; i++) {
    word += SYLLABLES[rest % SYLLABLES.length];
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return word;
};

/** Names grow with the corpus, more slowly than it does (Heaps): some 0.6 of its sightings' power. */
const sightingOf = (article: string, names: number): Sighting => {
  const number = drawn(names);
  const type = TYPES[number % TYPES.length] ?? 'Person';
  const isShort = type === 'Person' && random() < 0.1;
  const full = [wordOf(number), wordOf(number * 13 + 5)];
  const words = isShort ? full.slice(0, 1) : full;
  return {
    article,
    entity: `${type}/${words.join('-')}`,
    type,
    fineTypes: [],
    name: words.join(' '),
    otherNames: [],
    words,
    aliases: [],
    shortForms: isShort ? [] : full.slice(0, 1),
    tellsAlone: !isShort,
    isRare: number % 5 > 0,
    items: [],
    roles:
      type === 'Person' && random() < 0.3
        ? [{ role: 'ketua', at: `Organization/${wordOf(drawn(names))}`, text: '' }]
        : [],
    places: [],
  };
};

const articlesOf = (count: number): readonly ArticleSightings[] => {
  const names = Math.ceil(12 * (count * 14) ** 0.6);
  return Array.from({ length: count }, (_, i) => {
    const article = `a-${i}`;
    const sightings = new Map(
      Array.from({ length: 14 }, () => sightingOf(article, names)).map((one) => [one.entity, one]),
    );
    const date = new Date(Date.UTC(2025, 0, 1 + (i % 300))).toISOString().slice(0, 10);
    return { article, date, sightings: [...sightings.values()] };
  });
};

console.log('articles   sightings   entities   CPU s   CPU µs/sighting   MB');
for (const count of values.articles.split(',').map(Number)) {
  const articles = articlesOf(count);
  const before = process.cpuUsage();
  const { clusters } = fold(articles, []);
  const { user, system } = process.cpuUsage(before);
  const sightings = articles.reduce((sum, one) => sum + one.sightings.length, 0);
  const seconds = (user + system) / 1e6;
  const cells = [
    count,
    sightings,
    clusters.length,
    seconds.toFixed(2),
    ((seconds * 1e6) / sightings).toFixed(0),
    (process.memoryUsage().rss / 2 ** 20).toFixed(0),
  ];
  console.log(cells.map((cell) => String(cell).padStart(9)).join('  '));
}
