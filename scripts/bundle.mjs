// Joins the compiled program into one file and keeps the code that V8 makes of it: opening and compiling 300 modules costs more than an article.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const OUT = 'dist/cli';
/** Packages that every build opens, with what they bring; the others are opened where they stand, when they are needed. */
const JOINED =
  /^(?:commander|n3|rdf-validate-\w+|clownface|rdf-literal|rdf-data-factory|debug|ms|@(?:rdfjs|tpluscode|vocabulary|zazuko)\/[^/]+)(?:\/|$)/;
const LAZY = '\0lazy:';

const isPackage = (id) => /^[@a-z]/i.test(id) && !id.startsWith('node:');

/** Packages that stay apart are opened by the module that imports them, and not by the file as a whole. */
const lazyPackages = {
  name: 'lazy-packages',
  resolveId: (id, importer) => {
    if (!importer || !isPackage(id) || JOINED.test(id)) return null;
    return importer.startsWith(LAZY) ? { id, external: true } : `${LAZY}${id}`;
  },
  load: (id) =>
    id.startsWith(LAZY) ? `module.exports = require(${JSON.stringify(id.slice(LAZY.length))});` : null,
};

const joined = async (input, file, format, plugins) => {
  const bundle = await rolldown({
    input,
    platform: 'node',
    external: (id) => plugins.length === 0 && isPackage(id) && !JOINED.test(id),
    plugins,
    // its modules of today, of which a build needs four; its compiled form brings streams and a reasoner
    resolve: { alias: { n3: fileURLToPath(new URL('../node_modules/n3/src/index.js', import.meta.url)) } },
    logLevel: 'warn',
  });
  const { output } = await bundle.generate({
    format,
    codeSplitting: false,
    entryFileNames: file,
    // White space and comments alone: names stay readable in a stack trace, and a third less is to be scanned at start.
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
  });
  return output;
};

const chunks = [
  ...(await joined(`${OUT}/run.js`, 'program.cjs', 'cjs', [lazyPackages])),
  ...(await joined(`${OUT}/launch.js`, 'launch.js', 'esm', [])),
  ...(await joined('dist/store/query-worker.js', 'query-worker.js', 'esm', [])),
];
rmSync(OUT, { recursive: true });
mkdirSync(OUT);
for (const chunk of chunks) writeFileSync(join(OUT, chunk.fileName), chunk.code);
writeFileSync(
  join(OUT, 'main.js'),
  "#!/usr/bin/env node\nimport { launch } from './launch.js';\nawait launch().run();\n",
);
writeFileSync(join(OUT, 'LICENSES.txt'), licences(chunks));
compileAhead();

/** Builds an article, so that V8 has compiled what a build runs, and keeps that code. */
function compileAhead() {
  const out = mkdtempSync(join(tmpdir(), 'rajut-ahead-'));
  const program = `import { writeFileSync } from 'node:fs';
    import { CACHE, launch } from './${OUT}/launch.js';
    const { script, run } = launch();
    await run();
    writeFileSync(CACHE, script.createCachedData());`;
  const build = ['build', 'data/articles', '--out', out, '--quiet', '--format', 'ttl,trig,nq,jsonld'];
  const { status } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', program, '--', 'rajut', ...build],
    {
      stdio: 'inherit',
    },
  );
  rmSync(out, { recursive: true });
  if (status !== 0) throw new Error('the joined program does not build an article');
}

/** The licence of every package that was joined, as its authors wrote it. */
function licences(parts) {
  const modules = parts.flatMap((chunk) => chunk.moduleIds);
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
