// Installs the Debian packages that the tests need where they are missing; says plainly what to install where it may not.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { getuid } from 'node:process';

/** Package → a file that it brings. */
const PACKAGES = {
  chromium: process.env.RAJUT_CHROMIUM ?? '/usr/bin/chromium',
  'raptor2-utils': '/usr/bin/rapper',
  'python3-rdflib': '/usr/lib/python3/dist-packages/rdflib/__init__.py',
};

const missing = Object.entries(PACKAGES)
  .filter(([, file]) => !existsSync(file))
  .map(([name]) => name);

const run = (command, args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;

if (missing.length > 0) {
  const sudo = getuid?.() === 0 ? [] : ['sudo', '-n'];
  const aptGet = (...args) => {
    const [command, ...rest] = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    return run(command, rest);
  };
  console.error(`installing for the tests: ${missing.join(' ')}`);
  const installed =
    existsSync('/usr/bin/apt-get') && aptGet('update', '-q') && aptGet('install', '-y', '-q', ...missing);
  if (!installed) {
    console.error(`could not install them; please run: apt-get install ${missing.join(' ')}`);
    process.exit(1);
  }
}
