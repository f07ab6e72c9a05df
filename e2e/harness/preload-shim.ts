// The page's side of the stand-in: what the preload gets for `electron`, as strict as the real one about what crosses.

export interface ShimMessage {
  readonly kind: 'post' | 'message' | 'close';
  readonly channel?: string;
  readonly ports?: readonly string[];
  readonly port?: string;
  readonly text?: string;
}

/** Names in the page that only the harness uses. */
export const SAY = 'orgueHarnessSay';
export const HEAR = 'orgueHarnessHear';

/** The script that runs before the page: the shim, then the built preload within it. */
export function preloadScript(preload: string): string {
  return `if (window === window.top) ((require) => {\n${preload}\n})((${shim.toString()})('${SAY}', '${HEAR}'));`;
}

/** Runs in the page; everything it needs is inside it. */
function shim(say: string, hear: string) {
  const page = globalThis as unknown as Record<string, (message: ShimMessage) => unknown>;
  const ports = new Map<string, MessagePort>();
  const tell = (message: ShimMessage): void => void page[say]?.(message);
  const frozen = (value: unknown): unknown => {
    if (typeof value === 'object' && value !== null) {
      for (const part of Object.values(value)) frozen(part);
      Object.freeze(value);
    }
    return value;
  };
  const take = (port: MessagePort): string => {
    const id = crypto.randomUUID();
    ports.set(id, port);
    port.addEventListener('message', ({ data }) => tell({ kind: 'message', port: id, text: data }));
    port.addEventListener('close', () => ports.delete(id) && tell({ kind: 'close', port: id }));
    port.start();
    return id;
  };
  const heard = ({ kind, port: id = '', text }: ShimMessage) => {
    const port = ports.get(id);
    if (kind === 'message') port?.postMessage(text);
    if (kind !== 'close') return;
    ports.delete(id);
    port?.close();
  };
  Object.defineProperty(globalThis, hear, { value: heard });
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, api: unknown) =>
        Object.defineProperty(globalThis, name, {
          value: frozen(structuredClone(api)),
          enumerable: true,
        }),
    },
    ipcRenderer: {
      postMessage: (channel: string, message: unknown, given: readonly MessagePort[]) => {
        structuredClone(message);
        tell({ kind: 'post', channel, ports: given.map(take) });
      },
    },
  };
  return (name: string) => {
    if (name === 'electron') return electron;
    throw new Error(`a sandboxed preload cannot load ${name}`);
  };
}
