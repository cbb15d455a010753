// CPU seconds that each of the texts on standard input takes (a JSON list of strings), read to its facts, as JSON: plain Node on the compiled code.
import { text as readAll } from 'node:stream/consumers';
import { loadResources } from '../../dist/corpus/resources.js';
import { completeArticle } from '../../dist/io/complete.js';
import { understand } from '../../dist/pipeline.js';
import { readPlain } from '../../dist/text/read-plain.js';

const resources = loadResources();
const read = (source) => understand(completeArticle(readPlain(source, resources.reader)), resources);

const texts = JSON.parse(await readAll(process.stdin));
for (const source of texts) read(source.slice(0, 20_000)); // warms up
const seconds = texts.map((source) => {
  const before = process.cpuUsage();
  read(source);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
});
console.log(JSON.stringify(seconds));
