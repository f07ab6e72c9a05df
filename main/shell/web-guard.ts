// Who may knock: a secret of this start, the right Host, and no page but our own.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What a refused request is answered with. */
export interface Refusal {
  readonly status: 400 | 401 | 403 | 404 | 405 | 413 | 421;
  readonly reason: string;
}

export interface Guard {
  readonly token: string;
  /** The Set-Cookie value that carries the token from then on. */
  readonly cookie: string;
  /** Wrong machine name or foreign page: nothing else of the request is looked at. */
  readonly refuseOrigin: (request: IncomingMessage) => Refusal | undefined;
  /** Neither cookie nor bearer token. `strict` also refuses a cookie sent by no page at all. */
  readonly refuseStranger: (request: IncomingMessage, strict: boolean) => Refusal | undefined;
  readonly isToken: (offered: string | null | undefined) => boolean;
}

const TOKEN_BYTES = 32;

export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** A guard for one port and token. The cookie is named by the port, because browsers share cookies between ports. */
export function guardOf(port: number, token: string): Guard {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const origins = hosts.map((host) => `http://${host}`);
  const cookieName = `orgue-${port}`;
  const isToken = (offered: string | null | undefined) =>
    typeof offered === 'string' && timingSafeEqual(digest(offered), digest(token));
  return {
    token,
    cookie: `${cookieName}=${token}; HttpOnly; SameSite=Strict; Path=/`,
    isToken,
    refuseOrigin: ({ headers }) => {
      if (!hosts.includes(headers.host?.toLowerCase() ?? '')) {
        return { status: 421, reason: 'This address is not served here.' };
      }
      const { origin } = headers;
      if (origin !== undefined && !origins.includes(origin)) {
        return { status: 403, reason: 'Another page may not call Orgue.' };
      }
      return undefined;
    },
    refuseStranger: ({ headers }, strict) => {
      if (isToken(bearerOf(headers.authorization))) return undefined;
      if (!isToken(cookieOf(headers.cookie, cookieName))) {
        return { status: 401, reason: 'Open the address that Orgue printed when it started.' };
      }
      if (strict && headers.origin === undefined) {
        return { status: 403, reason: 'A call with a cookie must name its page.' };
      }
      return undefined;
    },
  };
}

/** Path and query as they were sent, never another host; undefined when they are not a path. */
export function addressOf({ url = '' }: Pick<IncomingMessage, 'url'>): URL | undefined {
  return url.startsWith('/') ? (URL.parse(`http://127.0.0.1${url}`) ?? undefined) : undefined;
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function bearerOf(authorization: string | undefined): string | undefined {
  return /^Bearer ([A-Za-z0-9_-]+)$/.exec(authorization ?? '')?.[1];
}

function cookieOf(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name) return value;
  }
  return undefined;
}
