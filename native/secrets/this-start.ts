// Keeps secrets for as long as the program runs: what a machine without a keyring can honestly offer.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Secrets } from '#contract/ports/secrets.ts';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';

/** A keeper with a key of its own that dies with it: what it sealed is lost at the next start. */
export function secretsOfThisStart(): Secrets {
  const key = randomBytes(KEY_BYTES);
  return {
    state: () => Promise.resolve('ready'),
    seal: (secret) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
      const body = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      const sealed = new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), body]));
      return Promise.resolve({ ok: true, sealed });
    },
    open: (sealed) => {
      const secret = opened(Buffer.from(sealed), key);
      return Promise.resolve(
        secret === undefined
          ? { ok: false, reason: 'lost' }
          : { ok: true, secret, sealAgain: false },
      );
    },
  };
}

function opened(sealed: Buffer, key: Buffer): string | undefined {
  const start = NONCE_BYTES + TAG_BYTES;
  if (sealed.length < start) return undefined;
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAuthTag(sealed.subarray(NONCE_BYTES, start));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(start)), decipher.final()]).toString();
  } catch {
    // Another key, or bytes that were changed: the tag tells them apart from nothing else.
    return undefined;
  }
}
