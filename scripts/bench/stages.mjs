// CPU seconds of each stage over all articles of a file, as JSON: plain Node on the compiled code, so that what ships is measured.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { contextTerms } from '../../dist/corpus/context-terms.js';
import { readArticles } from '../../dist/corpus/read-articles.js';
import { loadResources } from '../../dist/corpus/resources.js';
import { shippedShapes } from '../../dist/corpus/shipped-shapes.js';
import { extract } from '../../dist/extract/extract.js';
import { articlePage } from '../../dist/graph/page.js';
import { pagePayload } from '../../dist/graph/payload.js';
import { recognise } from '../../dist/language/recognise.js';
import { factsOf } from '../../dist/model/facts.js';
import { articleQuads } from '../../dist/rdf/article-quads.js';
import { DEFAULT_BASE, entityIri } from '../../dist/rdf/iri.js';
import { GRAPH_FORMATS, serialise } from '../../dist/rdf/serialise.js';
import { sharedQuads } from '../../dist/rdf/shared-quads.js';
import { link } from '../../dist/resolve/link.js';
import { segment } from '../../dist/text/segment.js';

const seconds = {};
const timed = async (stage, work) => {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  seconds[stage] = (user + system) / 1e6;
  return result;
};

const resources = await timed('load resources', loadResources);
const { articles } = await timed('read', () => readArticles([process.argv[2]], resources));
const segmented = await timed('segment', () =>
  articles.map((article) => segment({ article }, resources.segment)),
);
const recognised = await timed('recognise', () =>
  segmented.map((one) => recognise(one, resources.recognise)),
);
const linked = await timed('link', () => recognised.map((one) => link(one, resources.link)));
const facts = await timed('extract', () => linked.map((one) => factsOf(extract(one, resources.extract))));
const options = {
  base: DEFAULT_BASE,
  mentions: false,
  withText: false,
  rdf12: false,
  units: resources.units,
};
const quads = await timed('quads', () => [
  ...sharedQuads(facts, options),
  ...facts.flatMap((one) => articleQuads(one, options).quads),
]);
await timed('shapes', async () => (await shippedShapes())(quads));
const context = await contextTerms();
for (const format of GRAPH_FORMATS) {
  await timed(`write ${format}`, () => {
    for (const piece of serialise(quads, format, { base: DEFAULT_BASE, context })) Buffer.from(piece);
  });
}
await timed('write html', () => {
  const payload = pagePayload(facts, { iriOf: (key) => entityIri(DEFAULT_BASE, key) });
  return articlePage(payload, readFileSync('dist/web/index.html', 'utf8'), { gzip: gzipSync });
});
console.log(JSON.stringify({ articles: articles.length, seconds }));
