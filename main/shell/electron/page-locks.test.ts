// What the desktop page may not do, tried from the wrong side of every lock.
import { beforeEach, describe, expect, it } from 'vitest';
import { SECURITY_HEADERS } from '../web-headers.ts';
import { makeDesk } from './desk.fixture.ts';
import { FakeEvent, FakePage } from './window.fixture.ts';

let desk: ReturnType<typeof makeDesk>;

beforeEach(() => {
  desk = makeDesk();
  return desk.remove;
});

describe('the page', () => {
  it('is served under our scheme with the headers of the web shell', async () => {
    const { doors } = await desk.open();
    const answer = await doors.get('app')?.(new Request('app://orgue/'));
    expect(answer?.status).toBe(200);
    const policy = answer?.headers.get('content-security-policy');
    expect(policy).toBe(SECURITY_HEADERS['Content-Security-Policy']);
  });

  it('is allowed nothing', async () => {
    const { session } = await desk.open();
    const answers: unknown[] = [];
    const request = session.permissionRequest as (...about: unknown[]) => void;
    for (const wish of ['media', 'geolocation', 'notifications', 'openExternal', 'clipboard-read'])
      request({}, wish, (answer: unknown) => answers.push(answer));
    expect(answers).toEqual([false, false, false, false, false]);
    expect((session.permissionCheck as () => unknown)()).toBe(false);
    expect((session.devicePermission as () => unknown)()).toBe(false);
  });

  it('asks nobody but us', async () => {
    const { session } = await desk.open({ isPackaged: true });
    for (const own of ['app://orgue/', 'app://orgue/data/orgue-data', 'blob:app://orgue/1-2'])
      expect([own, session.lets(own)]).toEqual([own, true]);
    for (const foreign of [
      'https://example.org/',
      'http://127.0.0.1/',
      'ws://127.0.0.1/rpc',
      'app://orgue.example.org/',
      'app://orgue:8/',
      'app://x@orgue/',
      'blob:app://orgue.example.org/1',
      'file:///etc/hostname',
      'devtools://devtools/',
      'data:text/html,x',
      'chrome://gpu',
      'not an address',
    ])
      expect([foreign, session.lets(foreign)]).toEqual([foreign, false]);
  });

  it('goes nowhere, in no frame, popup or guest, and nor does any other page', async () => {
    const { app, window } = await desk.open();
    const stray = new FakePage();
    app.emit('web-contents-created', new FakeEvent(), stray);
    const ways = ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'];
    for (const page of [window.webContents, stray]) {
      expect(ways.map((way) => page.isPrevented(way))).toEqual([true, true, true, true]);
      expect(page.openHandler({ url: 'https://example.org/' })).toEqual({ action: 'deny' });
      expect(page.openHandler({ url: 'app://orgue/' })).toEqual({ action: 'deny' });
    }
  });

  it('sends a perfumer outside only to known places, over https', async () => {
    const { window, outside } = await desk.open();
    for (const url of [
      'https://ifrafragrance.org/standards',
      'https://eur-lex.europa.eu/eli/reg/2009/1223',
      'http://ifrafragrance.org/',
      'https://ifrafragrance.org:8443/',
      'https://me:pass@ifrafragrance.org/',
      'https://ifrafragrance.org.example.org/',
      'https://example.org/?ifrafragrance.org',
      'file:///etc/hostname',
      'javascript:alert(1)',
      'smb://ifrafragrance.org/',
      '',
    ])
      window.webContents.openHandler({ url });
    expect(outside).toEqual([
      'https://ifrafragrance.org/standards',
      'https://eur-lex.europa.eu/eli/reg/2009/1223',
    ]);
  });

  it('saves only what it made itself, where the perfumer says', async () => {
    const { session } = await desk.open({ language: 'ko' });
    const asked: unknown[] = [];
    const download = (url: string) => {
      const event = new FakeEvent();
      session.emit('will-download', event, {
        getURL: () => url,
        getFilename: () => '새 향.orgue.json',
        setSaveDialogOptions: (options: unknown) => asked.push(options),
      });
      return event.defaultPrevented;
    };
    expect(download('blob:app://orgue/1-2')).toBe(false);
    expect(asked).toEqual([
      {
        title: '포뮬러 저장',
        defaultPath: '새 향.orgue.json',
        filters: [{ name: '포뮬러 파일', extensions: ['json'] }],
      },
    ]);
    for (const url of [
      'https://example.org/a.exe',
      'app://orgue/',
      'blob:app://orgue.example.org/1',
    ])
      expect(download(url)).toBe(true);
    expect(asked).toHaveLength(1);
  });
});
