#!/usr/bin/env node
// The command as the compiler leaves it; `scripts/bundle.mjs` puts a start from one file in its place.
import { compileLater } from './engine.ts';
import { run } from './run.ts';

compileLater();
await run();
