import { describe, expect, it } from 'vitest';
import { createApp } from '../../src/server/app.ts';
import { limited } from '../../src/server/limited.ts';
import { QueryExhausted } from '../../src/store/query-error.ts';

const OPTIONS = { base: 'https://example.org/', page: async () => undefined, loopback: false };
const ASK = 'http://localhost/sparql?query=ASK%7B%7D';

describe('a busy server', () => {
  it('turns queries away with 503 while too many wait, and takes them on again afterwards', async () => {
    let release = (): void => undefined;
    const gate = new Promise<string>((resolve) => {
      release = () => resolve('{"head":{},"boolean":true}');
    });
    const app = createApp({ service: limited({ answer: () => gate }, 2), ...OPTIONS });
    const waiting = [app.request(ASK), app.request(ASK)];
    const refused = await app.request(ASK);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await refused.text()).toContain('2 queries are waiting');
    release();
    const statuses = (await Promise.all(waiting)).map((response) => response.status);
    expect(statuses).toEqual([200, 200]);
    expect((await app.request(ASK)).status).toBe(200);
  });

  it('says that a query needs too much memory', async () => {
    const service = { answer: () => Promise.reject(new QueryExhausted()) };
    const refused = await createApp({ service, ...OPTIONS }).request(ASK);
    expect(refused.status).toBe(507);
    expect(await refused.text()).toContain('set a LIMIT');
  });

  it('frees the place of a query that failed', async () => {
    const service = limited({ answer: () => Promise.reject(new Error('no')) }, 1);
    for (let i = 0; i < 3; i++) await expect(service.answer('ASK {}', 'json')).rejects.toThrow('no');
  });
});
