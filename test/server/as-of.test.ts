import { expect, it } from 'vitest';
import { serving } from './served.ts';

const server = serving(['--as-of', '2023-12-31']);

it('serves what was known on a day: nothing of a later article', async () => {
  const query = 'ASK { ?article a <https://schema.org/NewsArticle> }';
  const response = await fetch(`${server.url}sparql?${new URLSearchParams({ query })}`, {
    headers: { accept: 'application/sparql-results+json' },
  });
  expect(await response.json()).toMatchObject({ boolean: false });
  expect((await fetch(server.url)).status).toBe(200);
});
