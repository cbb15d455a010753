// Joins the compiled program into few files: opening some 300 modules costs as much as building an article.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const OUT = 'dist/cli';
/** Packages that every build opens, with what they bring; the others are opened where they stand, when they are needed. */
const JOINED =
  /^(?:commander|n3|readable-stream|abort-controller|event-target-shim|process|string_decoder|safe-buffer|rdf-validate-\w+|clownface|rdf-literal|rdf-data-factory|debug|ms|@(?:rdfjs|tpluscode|vocabulary|zazuko)\/[^/]+)(?:\/|$)/;

const isPackage = (id) => /^[@a-z]/i.test(id) && !id.startsWith('node:');

const bundle = await rolldown({
  input: { main: `${OUT}/main.js`, 'query-worker': 'dist/store/query-worker.js' },
  platform: 'node',
  external: (id) => isPackage(id) && !JOINED.test(id),
  // its modules of today, of which a build needs four; its compiled form brings streams and a reasoner
  resolve: { alias: { n3: fileURLToPath(new URL('../node_modules/n3/src/index.js', import.meta.url)) } },
  logLevel: 'warn',
});
const { output } = await bundle.generate({
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
  // White space and comments alone: names stay readable in a stack trace, and a third less is to be scanned at start.
  minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
});
rmSync(OUT, { recursive: true });
mkdirSync(OUT);
for (const chunk of output) writeFileSync(join(OUT, chunk.fileName), chunk.code);
writeFileSync(join(OUT, 'LICENSES.txt'), licences(output));

/** The licence of every package that was joined, as its authors wrote it. */
function licences(chunks) {
  const modules = chunks.flatMap((chunk) => chunk.moduleIds);
  const folders = new Set(
    modules.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? []),
  );
  return `${[...folders].sort().map(licenceOf).join('\n\n')}\n`;
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : '';
  return `${name} ${version} (${license})\n\n${text}`.trim();
}
