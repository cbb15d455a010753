import { defineConfig } from 'vitest/config';

const BUILT = ['test/cli/**/*.test.ts', 'test/server/**/*.test.ts', 'test/corpus/**/*.test.ts'];
const LIMITS = { testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'sources',
          include: ['test/**/*.test.ts'],
          exclude: ['test/corpora/**', ...BUILT],
          ...LIMITS,
        },
      },
      { test: { name: 'built', include: BUILT, globalSetup: 'test/build-dist.ts', ...LIMITS } },
    ],
  },
});
