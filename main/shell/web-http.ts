// Plain requests of the web shell: the window's files, the data artefact, and calls of programs without a window.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node';
import { CALLS_PATH } from '#contract/calls.ts';
import { SUBMIT_PATH } from '#contract/feedback.ts';
import type { Kept } from '#main/kept.ts';
import { LARGEST_MESSAGE_BYTES, type Router } from './doors.ts';
import type { Log } from './log.ts';
import { logCalls } from './log-calls.ts';
import { feedbackDoor } from './web-feedback.ts';
import { addressOf, type Guard, type Refusal } from './web-guard.ts';
import { SECURITY_HEADERS } from './web-headers.ts';
import {
  refusalAnswer,
  type WindowAnswer,
  type WindowPlace,
  windowAnswer,
} from './window-answer.ts';

export interface HttpDoor extends WindowPlace {
  readonly guard: Guard;
  readonly router: Router;
  readonly kept: Kept | undefined;
  readonly log: Log;
}

/** Answers every plain request; the guard comes first, whatever is asked. */
export function httpDoor(door: HttpDoor) {
  const { guard, router, kept, log } = door;
  const limit = new BodyLimitPlugin({ maxBodySize: LARGEST_MESSAGE_BYTES });
  const rpc = new RPCHandler(router, { plugins: [limit], clientInterceptors: [logCalls(log)] });
  const submit = feedbackDoor(kept, log);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    const refusal = guard.refuseOrigin(request);
    if (refusal) return refuse(response, refusal);
    const url = addressOf(request);
    if (!url) return refuse(response, { status: 400, reason: 'This is not a path.' });
    if (url.pathname === '/' && guard.isToken(url.searchParams.get('token'))) {
      response.writeHead(303, { Location: '/', 'Set-Cookie': guard.cookie }).end();
      return undefined;
    }
    const isCall = url.pathname.startsWith(`${CALLS_PATH}/`);
    const isRating = url.pathname === SUBMIT_PATH;
    const stranger = guard.refuseStranger(request, isCall || isRating);
    if (stranger) return refuse(response, stranger);
    if (isRating) return submit(request, response);
    if (isCall) {
      const { matched } = await rpc.handle(request, response, { prefix: CALLS_PATH });
      return matched ? undefined : refuse(response, { status: 404, reason: 'No such call.' });
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return refuse(response, { status: 405, reason: 'Only GET is answered here.' });
    }
    return send(response, await windowAnswer(door, url.pathname));
  };
}

function refuse(response: ServerResponse, { status, reason }: Refusal): void {
  send(response, refusalAnswer(status, reason));
}

function send(response: ServerResponse, { status, headers, body }: WindowAnswer): void {
  response.writeHead(status, headers).end(body);
}
