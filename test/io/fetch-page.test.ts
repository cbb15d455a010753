import { createServer, type RequestListener, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchPage } from '../../src/io/fetch-page.ts';
import { readInputs } from '../../src/io/inputs.ts';
import { isPublicAddress, literalAddress } from '../../src/io/public-address.ts';
import { lexicon } from '../text/lexicon.ts';

const PARAGRAPH =
  '<p>Menteri Pertanian meresmikan bendungan yang mengairi seribu lima ratus hektare sawah di lima kecamatan.</p>';
const PAGE = `<title>Bendungan Baru Diresmikan</title><h1>Bendungan Baru Diresmikan</h1>${PARAGRAPH.repeat(4)}`;

const html =
  (body: string | Buffer, headers: Record<string, string> = {}): RequestListener =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
  };
const redirect =
  (location: string): RequestListener =>
  (_, response) => {
    response.writeHead(302, { location }).end();
  };

const routes: Record<string, RequestListener> = {
  '/page': html(PAGE),
  '/zipped': html(gzipSync(PAGE), { 'content-encoding': 'gzip' }),
  '/bomb': html(gzipSync(Buffer.alloc(3_000_000, 0x20)), { 'content-encoding': 'gzip' }),
  '/latin': html(Buffer.from('<p>Café', 'latin1'), { 'content-type': 'text/html; charset=ISO-8859-1' }),
  '/moved': redirect('/page'),
  '/inside': redirect('http://169.254.169.254/latest/meta-data'),
  '/file': redirect('file:///etc/passwd'),
  '/named': (request, response) =>
    redirect(`http://localhost:${request.socket.localPort}/page`)(request, response),
  '/circle': redirect('/circle'),
  '/picture': html('x', { 'content-type': 'image/png' }),
  '/records': html(`{"id":"r1","text":"Satu kalimat."}\n`, { 'content-type': 'application/x-ndjson' }),
  '/gone': (_, response) => void response.writeHead(404).end('no'),
  '/silent': () => undefined,
  '/slow': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).write('<p>');
  },
  '/long': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const more = (): void => {
      if (!response.destroyed) response.write('x'.repeat(65_536), more);
    };
    more();
  },
};

let server: Server;
let base = '';
beforeAll(async () => {
  server = createServer((request, response) => routes[request.url ?? '']?.(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const OPEN = { allows: () => true, timeLimit: 5000, sizeLimit: 1024 * 1024 };
const get = (path: string, options = {}) => fetchPage(base + path, { ...OPEN, ...options });

describe('pages from the web', () => {
  it('are fetched with their type and charset', async () => {
    const { url, type, charset, body } = await get('/page');
    expect({ url, type, charset }).toEqual({ url: `${base}/page`, type: 'html', charset: 'utf-8' });
    expect(new TextDecoder().decode(body)).toBe(PAGE);
  });

  it('are unpacked', async () => {
    expect(new TextDecoder().decode((await get('/zipped')).body)).toBe(PAGE);
  });

  it('are followed where they moved', async () => {
    expect((await get('/moved')).url).toBe(`${base}/page`);
  });

  it.each([
    ['/gone', 'the server answered 404'],
    ['/picture', 'it is image/png; expected an article'],
    ['/circle', 'it redirects more than 5 times'],
    ['/file', 'it redirects to "file:///etc/passwd", which is no http or https address'],
    ['/long', 'it is larger than 1 MB'],
    ['/bomb', 'it is larger than 1 MB'],
  ])('are refused for %s', async (path, reason) => {
    await expect(get(path)).rejects.toThrow(`${base}${path}: ${reason}`);
  });

  it.each(['/silent', '/slow'])('are given up after the time limit (%s)', async (path) => {
    await expect(get(path, { timeLimit: 150 })).rejects.toThrow('no answer within 0.15 s');
  });

  it('are refused where nobody listens', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    await new Promise((resolve) => other.close(resolve));
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
    await expect(fetchPage(url, OPEN)).rejects.toThrow('the host refuses the connection');
  });
});

describe('hosts inside the user’s network', () => {
  const closed = { ...OPEN, allows: isPublicAddress };

  it.each(['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0'])(
    'are refused as %s',
    async (host) => {
      const url = base.replace('127.0.0.1', host);
      await expect(fetchPage(`${url}/page`, closed)).rejects.toThrow(/inside this machine or its network/);
    },
  );

  it('are refused after a redirect to an address', async () => {
    const onlyServer = (address: string) => address === '127.0.0.1';
    await expect(get('/inside', { allows: onlyServer })).rejects.toThrow(
      `${base}/inside: 169.254.169.254 is an address inside`,
    );
  });

  it('are refused after a redirect to a name that resolves to one', async () => {
    const asked: string[] = [];
    const onlyFirst = (address: string) => asked.push(address) === 1;
    await expect(get('/named', { allows: onlyFirst })).rejects.toThrow(
      /localhost resolves to \S+, which is an address inside/,
    );
    expect(asked.length).toBeGreaterThan(1);
  });

  it.each([
    '10.0.0.1',
    '172.16.0.1',
    '192.168.1.1',
    '100.64.0.1',
    '127.9.9.9',
    '169.254.169.254',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '198.18.0.1',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '::7f00:1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    'fc00::1',
    'fe80::1',
    'fec0::1',
    'ff02::1',
    'not an address',
  ])('%s is no public address', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['8.8.8.8', '103.10.10.10', '2606:4700::1111', '::ffff:8.8.8.8'])(
    '%s is a public address',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it('are known by a literal address in a URL', () => {
    expect(literalAddress(new URL('http://0x7f000001/').hostname)).toBe('127.0.0.1');
    expect(literalAddress(new URL('http://[::1]/').hostname)).toBe('::1');
    expect(literalAddress('example.com')).toBeUndefined();
  });
});

describe('addresses among the inputs', () => {
  const read = async (path: string) => {
    const found = [];
    for await (const result of readInputs([base + path], { lexicon, allowPrivateHosts: true })) {
      found.push(
        result.kind === 'article'
          ? [result.source, result.article.url ?? result.article.id]
          : result.error.message,
      );
    }
    return found;
  };

  it('become articles that know where they stand', async () => {
    expect(await read('/moved')).toEqual([[`${base}/moved`, `${base}/page`]]);
  });

  it('may serve records', async () => {
    expect(await read('/records')).toEqual([[`${base}/records:1`, 'r1']]);
  });

  it('become problems that name them', async () => {
    expect(await read('/gone')).toEqual([expect.stringContaining(`${base}/gone: the server answered 404`)]);
  });
});
