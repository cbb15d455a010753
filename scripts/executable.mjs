// Makes the compiled command callable as `npx rajut` within a checkout: executable, and linked among the installed ones.
import { chmodSync, existsSync, rmSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const bins = fileURLToPath(new URL('../node_modules/.bin/', import.meta.url));

chmodSync(new URL('../dist/cli/main.js', import.meta.url), 0o755);
if (existsSync(bins)) {
  rmSync(`${bins}rajut`, { force: true });
  symlinkSync('../../dist/cli/main.js', `${bins}rajut`);
}
