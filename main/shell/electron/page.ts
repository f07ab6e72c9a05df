// Serves the window's page under app://orgue/: a plain function of a request, so that it can be tried without Electron.
import {
  refusalAnswer,
  type WindowAnswer,
  type WindowPlace,
  windowAnswer,
} from '../window-answer.ts';
import { isOurs, SCHEME } from './address.ts';
import type { ElectronModules } from './modules.ts';

/** Must be said before Electron is ready: with these the page has an origin, `fetch`, and trusted-context APIs. */
export function declareScheme(protocol: ElectronModules['protocol']): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }]);
}

/** Answers every request of the window; never throws, whatever is asked. */
export function pageDoor(place: WindowPlace): (request: Request) => Promise<Response> {
  return async (request) => {
    const { status, headers, body } = await answerTo(request, place);
    return new Response(request.method === 'HEAD' ? null : body, { status, headers });
  };
}

async function answerTo({ url, method }: Request, place: WindowPlace): Promise<WindowAnswer> {
  if (!isOurs(url)) return refusalAnswer(403, 'This address is not served here.');
  if (method !== 'GET' && method !== 'HEAD') {
    return refusalAnswer(405, 'Only GET is answered here.');
  }
  return await windowAnswer(place, new URL(url).pathname);
}
