// The preload against a stand-in for Electron: ports go through, and nothing callable reaches the page.
import { beforeEach, describe, expect, it, vi } from 'vitest';

const electron = vi.hoisted(() => ({
  contextBridge: { exposeInMainWorld: vi.fn<(name: string, api: unknown) => void>() },
  ipcRenderer: {
    postMessage: vi.fn<(channel: string, message: unknown, ports: object[]) => void>(),
  },
}));

vi.mock('electron', () => electron);

let page: EventTarget;

beforeEach(async () => {
  vi.resetModules();
  vi.clearAllMocks();
  page = new EventTarget();
  vi.stubGlobal('window', page);
  await import('./index.ts');
});

function post(data: unknown, ports: readonly object[], source: unknown = page): void {
  page.dispatchEvent(Object.assign(new Event('message'), { data, ports, source }));
}

describe('the preload', () => {
  it('gives the page a word to know its shell by, and no function', () => {
    expect(electron.contextBridge.exposeInMainWorld.mock.calls).toEqual([
      ['orgue', { shell: 'electron' }],
    ]);
  });

  it('hands the page’s port to the workbench, without any message of the page', () => {
    const port = {};
    post('orgue:connect', [port]);
    expect(electron.ipcRenderer.postMessage.mock.calls).toEqual([['orgue:line', null, [port]]]);
    expect(electron.ipcRenderer.postMessage.mock.calls[0]?.[2][0]).toBe(port);
  });

  it('hands over the next port of a page whose line broke', () => {
    const ports = [{}, {}];
    for (const port of ports) post('orgue:connect', [port]);
    const given = electron.ipcRenderer.postMessage.mock.calls.map(([, , [port]]) => port);
    expect(given).toEqual(ports);
    expect(given[1]).toBe(ports[1]);
  });

  it.each([
    ['another window', 'orgue:connect', [{}], new EventTarget()],
    ['another word', 'orgue:disconnect', [{}], undefined],
    ['a word that is no text', ['orgue:connect'], [{}], undefined],
    ['no port', 'orgue:connect', [], undefined],
    ['two ports', 'orgue:connect', [{}, {}], undefined],
  ])('ignores %s', (_, data, ports, source) => {
    post(data, ports, source ?? page);
    expect(electron.ipcRenderer.postMessage).not.toHaveBeenCalled();
  });
});
