// Keeps a page on the web from reading a server that only this machine should reach (DNS rebinding): its Host must be this machine.
import { isIP } from 'node:net';
import type { MiddlewareHandler } from 'hono';

const LOOPBACK = /^(localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i;

/** True for "localhost", 127.0.0.0/8 and ::1. */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host);

/** For a server bound to loopback: refuses requests whose Host header names anything else (status 403). */
export const loopbackHostOnly: MiddlewareHandler = async (context, next) => {
  const host = hostname(context.req.header('host') ?? '');
  if (isLoopback(host) || /\.localhost$/i.test(host)) return next();
  return context.text(`This server answers for localhost only, not for "${host}".\n`, 403);
};

/** "localhost:3030" → "localhost", "[::1]:3030" → "[::1]". */
const hostname = (header: string): string => (isIP(header) ? header : header.replace(/:\d+$/, ''));
