import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/corpora/**/*.test.ts'],
    globalSetup: ['test/build-dist.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    passWithNoTests: true,
  },
});
