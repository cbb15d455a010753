// Starts the joined program with the code that V8 made of it when it was built; another V8 refuses that and compiles anew.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { constants, Script } from 'node:vm';
import { compileLater } from './engine.ts';

const PROGRAM = fileURLToPath(new URL('./program.cjs', import.meta.url));

/** Where the compiled code is kept: a fifth of the time of one article would go into compiling the same again. */
export const CACHE: string = `${PROGRAM}.cache`;

/** The program, compiled, and what runs the command line of the process. */
export const launch = (): { readonly script: Script; readonly run: () => Promise<void> } => {
  compileLater(); // what is compiled under other settings does not count
  const script = new Script(
    `(function (exports, require, __filename) {${readFileSync(PROGRAM, 'utf8')}\n})`,
    {
      filename: PROGRAM,
      cachedData: existsSync(CACHE) ? readFileSync(CACHE) : undefined,
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    },
  );
  const exports: { run?: () => Promise<void> } = {};
  script.runInThisContext()(exports, createRequire(PROGRAM), PROGRAM);
  const { run } = exports;
  if (!run) throw new Error(`${PROGRAM} is no program`);
  return { script, run };
};
