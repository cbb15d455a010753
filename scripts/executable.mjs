// Marks the compiled command as executable, so that `npx rajut` works in a fresh checkout.
import { chmodSync } from 'node:fs';

chmodSync(new URL('../dist/cli/main.js', import.meta.url), 0o755);
