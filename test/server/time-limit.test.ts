import { describe, expect, it } from 'vitest';
import { serving } from './served.ts';

const server = serving(['--timeout', '3']);
/** Some 30^6 solutions: it would run for hours. */
const ENDLESS = 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p . ?q ?r ?s }';

const ask = (query: string): Promise<Response> =>
  fetch(`${server.url}sparql?${new URLSearchParams({ query })}`);

describe('the time limit', () => {
  it('stops a query that would not end, while others are served', async () => {
    const started = performance.now();
    let ended = false;
    const endless = ask(ENDLESS).finally(() => {
      ended = true;
    });
    for (let i = 0; i < 3; i++) expect((await ask('ASK { ?s ?p ?o }')).status).toBe(200);
    expect(ended).toBe(false);
    const response = await endless;
    expect(response.status).toBe(504);
    expect(await response.text()).toMatch(/longer than 3 s/);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it('serves on after more endless queries than there are threads', async () => {
    const statuses = await Promise.all([1, 2, 3].map(async () => (await ask(ENDLESS)).status));
    expect(statuses).toEqual([504, 504, 504]);
    expect((await ask('ASK { ?s ?p ?o }')).status).toBe(200);
  });
});
