// Small secrets at rest, such as the token of a remote trainer. Formulas never depend on it: keys get lost, formulas must not.

/** Whether secrets can be kept here, and why not. */
export type SecretsState =
  | 'ready'
  /** The system keeps keys, but not now: locked, or not answering. */
  | 'locked'
  /** The system would only hide them behind a password that everyone knows. */
  | 'open-to-anyone'
  | 'absent';

export type Sealed =
  | { readonly ok: true; readonly sealed: Uint8Array }
  | { readonly ok: false; readonly reason: Exclude<SecretsState, 'ready'> };

export type Opened =
  | {
      readonly ok: true;
      readonly secret: string;
      /** The key has changed since: seal it again and keep that. */
      readonly sealAgain: boolean;
    }
  /** `lost`: sealed by another key. It must be entered anew, and nothing else is harmed. */
  | { readonly ok: false; readonly reason: Exclude<SecretsState, 'ready'> | 'lost' };

export interface Secrets {
  readonly state: () => Promise<SecretsState>;
  readonly seal: (secret: string) => Promise<Sealed>;
  readonly open: (sealed: Uint8Array) => Promise<Opened>;
}
