// Secrets kept by the system's own keyring, as Electron reaches it; never behind a password that everyone knows.
import type { SafeStorage } from 'electron';
import type { Secrets, SecretsState } from '#contract/ports/secrets.ts';

type Keyring = Pick<
  SafeStorage,
  | 'decryptStringAsync'
  | 'encryptStringAsync'
  | 'getSelectedStorageBackend'
  | 'isAsyncEncryptionAvailable'
>;

/** To be used once Electron is ready: before, no keyring has been chosen. */
export function electronSecrets(keyring: Keyring, platform: NodeJS.Platform): Secrets {
  const state = (): Promise<SecretsState> => stateOf(keyring, platform);
  return {
    state,
    seal: async (secret) => {
      const now = await state();
      if (now !== 'ready') return { ok: false, reason: now };
      try {
        return { ok: true, sealed: new Uint8Array(await keyring.encryptStringAsync(secret)) };
      } catch {
        // It said it was there and then refused: locked, or put away by the person it asked.
        return { ok: false, reason: 'locked' };
      }
    },
    open: async (sealed) => {
      const now = await state();
      if (now !== 'ready') return { ok: false, reason: now };
      try {
        const answer = await keyring.decryptStringAsync(Buffer.from(sealed));
        return { ok: true, secret: answer.result, sealAgain: answer.shouldReEncrypt };
      } catch {
        // A keyring that went away meanwhile has lost nothing; one that is still there cannot read this.
        const since = await state();
        return { ok: false, reason: since === 'ready' ? 'lost' : since };
      }
    },
  };
}

async function stateOf(keyring: Keyring, platform: NodeJS.Platform): Promise<SecretsState> {
  if (platform === 'linux') {
    const backend = keyring.getSelectedStorageBackend();
    if (backend === 'basic_text') return 'open-to-anyone';
    if (backend === 'unknown') return 'absent';
  }
  return (await keyring.isAsyncEncryptionAvailable().catch(() => false)) ? 'ready' : 'locked';
}
