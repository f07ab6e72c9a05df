// The system's keyring through Electron: over stand-ins for every state a machine has been seen in.
import type { SafeStorage } from 'electron';
import { describe, expect, it } from 'vitest';
import { acceptSecrets } from '#contract/ports/secrets.kit.ts';
import { electronSecrets } from './secrets.ts';

type Backend = ReturnType<SafeStorage['getSelectedStorageBackend']>;

interface KeyringState {
  backend: Backend;
  isAvailable: boolean | Error;
  key: number;
  isRotated: boolean;
  /** The person puts away the keyring's own question. */
  isRefused: boolean;
}

/** A keyring that hides letters behind a number: enough to be unreadable, and to be lost with another number. */
function fakeKeyring(state: Partial<KeyringState> = {}) {
  const now: KeyringState = {
    ...{
      backend: 'gnome_libsecret',
      isAvailable: true,
      key: 7,
      isRotated: false,
      isRefused: false,
    },
    ...state,
  };
  const ring: Parameters<typeof electronSecrets>[0] = {
    getSelectedStorageBackend: () => now.backend,
    isAsyncEncryptionAvailable: () =>
      now.isAvailable instanceof Error
        ? Promise.reject(now.isAvailable)
        : Promise.resolve(now.isAvailable),
    encryptStringAsync: async (text) => {
      if (now.isRefused) throw new Error('dismissed');
      const bytes = Buffer.from(`${text}\n${text.length}`);
      return await Promise.resolve(
        Buffer.concat([Buffer.from([now.key]), bytes.map((b) => b ^ 85)]),
      );
    },
    decryptStringAsync: async (sealed) => {
      if (now.isRefused) throw new Error('dismissed');
      const text = Buffer.from(sealed.subarray(1).map((b) => b ^ 85)).toString();
      const [, result = '', length] = /^([^]*)\n(\d+)$/.exec(text) ?? [];
      if (sealed[0] !== now.key || Number(length) !== result.length) throw new Error('bad key');
      return await Promise.resolve({ result, shouldReEncrypt: now.isRotated });
    },
  };
  return { ring, now };
}

acceptSecrets('Electron', () => ({
  own: electronSecrets(fakeKeyring().ring, 'linux'),
  strange: electronSecrets(fakeKeyring({ key: 8 }).ring, 'linux'),
}));

describe('the system’s keyring', () => {
  it.each<[Backend, NodeJS.Platform, boolean | Error, string]>([
    ['gnome_libsecret', 'linux', true, 'ready'],
    ['kwallet', 'linux', true, 'ready'],
    ['kwallet6', 'linux', true, 'ready'],
    ['gnome_libsecret', 'linux', false, 'locked'],
    ['kwallet5', 'linux', new Error('no bus'), 'locked'],
    ['basic_text', 'linux', true, 'open-to-anyone'],
    ['unknown', 'linux', true, 'absent'],
    ['unknown', 'win32', true, 'ready'],
    ['unknown', 'darwin', false, 'locked'],
  ])('%s on %s, available %s: %s', async (backend, platform, isAvailable, state) => {
    const secrets = electronSecrets(fakeKeyring({ backend, isAvailable }).ring, platform);
    expect(await secrets.state()).toBe(state);
    const sealed = await secrets.seal('token');
    expect(sealed.ok).toBe(state === 'ready');
    if (!sealed.ok) {
      expect(sealed.reason).toBe(state);
      expect(await secrets.open(new Uint8Array([7]))).toEqual({ ok: false, reason: state });
    }
  });

  it('never hides a secret behind a password that everyone knows', async () => {
    const { ring } = fakeKeyring({ backend: 'basic_text' });
    const used: string[] = [];
    const watched = {
      ...ring,
      encryptStringAsync: (text: string) => {
        used.push(text);
        return ring.encryptStringAsync(text);
      },
    };
    expect((await electronSecrets(watched, 'linux').seal('token')).ok).toBe(false);
    expect(used).toEqual([]);
  });

  it('tells a secret that is lost from a keyring that is away for the moment', async () => {
    const { ring, now } = fakeKeyring();
    const secrets = electronSecrets(ring, 'linux');
    const answer = await secrets.seal('token');
    const sealed = answer.ok ? answer.sealed : new Uint8Array();
    now.isAvailable = false;
    expect(await secrets.open(sealed)).toEqual({ ok: false, reason: 'locked' });
    now.isAvailable = true;
    expect(await secrets.open(sealed)).toEqual({ ok: true, secret: 'token', sealAgain: false });
    now.key = 9;
    expect(await secrets.open(sealed)).toEqual({ ok: false, reason: 'lost' });
  });

  it('says so when it goes away in the middle of opening', async () => {
    const { ring, now } = fakeKeyring();
    const going: typeof ring = {
      ...ring,
      decryptStringAsync: () => {
        now.isAvailable = false;
        return Promise.reject(new Error('locked meanwhile'));
      },
    };
    const answer = await electronSecrets(going, 'linux').open(new Uint8Array([7]));
    expect(answer).toEqual({ ok: false, reason: 'locked' });
  });

  it('asks to seal again what an older key sealed, and takes a dismissed question for no answer', async () => {
    const { ring, now } = fakeKeyring({ isRotated: true });
    const secrets = electronSecrets(ring, 'linux');
    const answer = await secrets.seal('token');
    const sealed = answer.ok ? answer.sealed : new Uint8Array();
    expect(await secrets.open(sealed)).toMatchObject({ secret: 'token', sealAgain: true });
    now.isRefused = true;
    expect(await secrets.seal('token')).toEqual({ ok: false, reason: 'locked' });
  });
});
