// What every adapter that keeps secrets must do, whatever keeps them.
import { describe, expect, it } from 'vitest';
import type { Secrets } from './secrets.ts';

/** A keeper that works, and another one of the same kind with another key. */
export interface Keepers {
  readonly own: Secrets;
  readonly strange: Secrets;
}

const SECRETS = ['token', '', '열쇠 🗝 ключ', 'x'.repeat(10_000)];

async function sealedBy(secrets: Secrets, secret: string): Promise<Uint8Array> {
  const answer = await secrets.seal(secret);
  if (!answer.ok) throw new Error(`cannot seal: ${answer.reason}`);
  return answer.sealed;
}

/** Runs the acceptance of one adapter. */
export function acceptSecrets(name: string, keepers: () => Keepers): void {
  describe(`secrets kept by ${name}`, () => {
    it('are ready', async () => {
      expect(await keepers().own.state()).toBe('ready');
    });

    it.each(SECRETS)('come back as they were (%#)', async (secret) => {
      const { own } = keepers();
      const opened = await own.open(await sealedBy(own, secret));
      expect(opened).toEqual({ ok: true, secret, sealAgain: false });
    });

    it('cannot be read in what is kept', async () => {
      const sealed = await sealedBy(keepers().own, 'a-token-in-plain-sight');
      expect(Buffer.from(sealed).toString('latin1')).not.toContain('plain');
    });

    it('are lost, and say so, under another key or when damaged', async () => {
      const { own, strange } = keepers();
      const sealed = await sealedBy(strange, 'token');
      const damaged = new Uint8Array(sealed.subarray(0, sealed.length >> 1));
      const lost = { ok: false, reason: 'lost' };
      expect(await own.open(sealed)).toEqual(lost);
      expect(await strange.open(damaged)).toEqual(lost);
      expect(await own.open(new Uint8Array())).toEqual(lost);
    });
  });
}
