// The server as a function from requests to responses: the page at "/", the endpoint at "/sparql", things at "/id/…".
import { type Context, Hono } from 'hono';
import { cors } from 'hono/cors';
import { secureHeaders } from 'hono/secure-headers';
import type { Answerer } from './answerer.ts';
import { entity } from './entity.ts';
import { loopbackHostOnly } from './host-check.ts';
import { missingPage } from './pages.ts';
import { sparql } from './sparql.ts';

export interface AppOptions {
  readonly service: Answerer;
  /** What the data's IRIs begin with. */
  readonly base: string;
  /** The article page, if there is one. */
  readonly page: () => Promise<string | undefined>;
  /** Bound to loopback: requests for any other host are refused. */
  readonly loopback: boolean;
}

/** The page runs its own inline script and style, and may ask this server; nothing else is loaded or sent. */
const CONTENT_SECURITY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'unsafe-inline'", 'blob:'],
  styleSrc: ["'unsafe-inline'"],
  imgSrc: ['data:', 'blob:'],
  fontSrc: ['data:'],
  workerSrc: ['blob:'],
  connectSrc: ["'self'", 'data:', 'blob:'],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

export const createApp = ({ service, base, page, loopback }: AppOptions): Hono => {
  const app = new Hono();
  if (loopback) app.use(loopbackHostOnly);
  app.use(
    secureHeaders({
      contentSecurityPolicy: CONTENT_SECURITY,
      crossOriginResourcePolicy: 'cross-origin', // the graph is open data: any page may read it
      strictTransportSecurity: false, // plain HTTP on this machine
      xFrameOptions: 'DENY',
      referrerPolicy: 'no-referrer',
    }),
  );
  for (const path of ['/sparql', '/id/*'])
    app.use(path, cors({ origin: '*', allowMethods: ['GET', 'HEAD', 'POST'] }));
  app.all('/sparql', (context) => sparql(context, service));
  app.get('/id/*', (context) => entity(context, { service, base }));
  app.get('/', async (context) => {
    const html = await page();
    return html === undefined ? context.html(missingPage()) : context.html(html);
  });
  for (const path of ['/', '/id/*']) app.all(path, readOnly);
  app.notFound((context) => context.text('There is nothing here. Try /, /sparql or /id/…\n', 404));
  return app;
};

/** Says what may be done to what can only be read. */
const readOnly = (context: Context): Response => {
  context.header('Allow', 'GET, HEAD, OPTIONS');
  if (context.req.method === 'OPTIONS') return context.body(null, 204);
  return context.text(`${context.req.method} is not allowed here; use GET\n`, 405);
};
