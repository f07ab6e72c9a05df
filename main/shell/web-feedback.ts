// POST /feedback/submit: a program's rating, answered only once it is durable. Nothing of it is ever logged.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { LARGEST_RATING_BYTES, type SubmitBody, submitBody } from '#contract/feedback.ts';
import { NotKept } from '#contract/ports/store.ts';
import { submitWords } from '#contract/words/submit.ts';
import type { Kept } from '#main/kept.ts';
import type { Log } from './log.ts';

type Why = keyof (typeof submitWords)['en'];

interface Refused {
  readonly why: Why;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What is answered: a rating's id, or one sentence why not. */
type Answer =
  | { readonly status: 200 | 201; readonly id: string }
  | ({ readonly status: 400 | 405 | 409 | 413 | 415 | 503 | 507 } & Refused);

/** A body that is too large is read up to here, so that its sender gets to read the answer. */
const PATIENT_BYTES = 16 * LARGEST_RATING_BYTES;
const KEY = /^[\x21-\x7e]{1,200}$/;

/** Answers requests that the guard let in. */
export function feedbackDoor(kept: Kept | undefined, log: Log) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const from = performance.now();
    const answer = await submit(request, kept, log);
    const { status } = answer;
    const outcome = status < 400 ? 'fine' : 'refused';
    log.called({ call: 'feedback.submit', ms: performance.now() - from, outcome, status });
    send(request, response, answer);
  };
}

async function submit(request: IncomingMessage, kept: Kept | undefined, log: Log): Promise<Answer> {
  if (request.method !== 'POST') return { status: 405, why: 'only-post' };
  const bytes = await bytesOf(request);
  if (!bytes) {
    return { status: 413, why: 'too-large', params: { most: LARGEST_RATING_BYTES } };
  }
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) return { status: 415, why: 'content-type' };
  const key = request.headers['idempotency-key'];
  if (key !== undefined && !KEY.test(String(key))) return { status: 400, why: 'idempotency-key' };
  const read = readBody(bytes);
  if (!read.ok) return { status: 400, ...read };
  if (!kept) return { status: 503, why: 'no-store' };
  try {
    const { id, outcome } = await kept.submit(
      read.body,
      key === undefined ? undefined : String(key),
    );
    if (outcome === 'taken') return { status: 409, why: 'key-taken' };
    return { status: outcome === 'kept' ? 201 : 200, id };
  } catch (error) {
    if (error instanceof NotKept) return { status: 507, why: error.why };
    log.failed('request', error);
    return { status: 507, why: 'failed' };
  }
}

/** The whole body, or undefined when it is too large. */
async function bytesOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += part.byteLength;
    if (length > PATIENT_BYTES) break;
    if (length <= LARGEST_RATING_BYTES) parts.push(part);
  }
  return length <= LARGEST_RATING_BYTES ? Buffer.concat(parts) : undefined;
}

function readBody(
  bytes: Buffer,
): { readonly ok: true; readonly body: SubmitBody } | ({ readonly ok: false } & Refused) {
  const parsed = submitBody.safeParse(jsonOf(bytes));
  if (parsed.success) return { ok: true, body: parsed.data };
  const [issue] = parsed.error.issues;
  if (issue?.code === 'unrecognized_keys') {
    const found = JSON.stringify((issue.keys[0] ?? '').slice(0, 40));
    return { ok: false, why: 'unknown-field', params: { found } };
  }
  const field = issue?.path[0];
  return { ok: false, why: isField(field) ? field : 'not-an-object' };
}

function isField(name: unknown): name is keyof SubmitBody {
  return typeof name === 'string' && Object.hasOwn(submitBody.shape, name);
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  response.setHeader('Cache-Control', 'no-store');
  if ('id' in answer) {
    response.writeHead(answer.status, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ rating_id: answer.id, status: 'kept' }));
    return;
  }
  const { status, why, params = {} } = answer;
  const isKorean = /^\s*ko\b/i.test(request.headers['accept-language'] ?? '');
  let sentence: string = submitWords[isKorean ? 'ko' : 'en'][why];
  for (const [name, value] of Object.entries(params)) {
    sentence = sentence.replace(`{{${name}}}`, () => String(value));
  }
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  if (status === 405) response.setHeader('Allow', 'POST');
  // What is left of the body is not waited for.
  if (status === 413 || !request.complete) response.setHeader('Connection', 'close');
  response.writeHead(status).end(`${sentence}\n`);
}
