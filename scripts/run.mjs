// Runs a TypeScript script of this folder: `node scripts/run.mjs gazetteers`.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const [name, ...rest] = process.argv.slice(2);
if (name === undefined) throw new Error('which script? node scripts/run.mjs gazetteers');
process.argv = [process.argv[0] ?? 'node', name, ...rest];
await runnerImport(fileURLToPath(new URL(`${name}.ts`, import.meta.url)), {
  configFile: false,
  logLevel: 'warn',
});
