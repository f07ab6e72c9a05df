// A line of ports over real channels: the first words wait, a closed port is replaced, and calls go on by themselves.
import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { ClientRetryPlugin } from '@orpc/client/plugins';
import { describe, expect, it, vi } from 'vitest';
import { ACCEPTED_WORD, LEAVING_WORD } from '#contract/line.ts';
import { mendingPort } from './mending-port.ts';

/** A line, the ports it has sent, and what it has told. */
function openLine() {
  const sent: MessagePort[] = [];
  const told: string[] = [];
  const line = mendingPort({ send: (port) => sent.push(port), tell: (word) => told.push(word) });
  /** The workbench's end of the port sent at this turn, with what came over it. */
  const workbench = async (turn: number) => {
    await expect.poll(() => sent.length).toBe(turn);
    const port = sent.at(-1) as MessagePort;
    const heard: unknown[] = [];
    port.addEventListener('message', ({ data }) => heard.push(data));
    port.start();
    return { port, heard };
  };
  return { line, sent, told, workbench };
}

describe('a mending port', () => {
  it('keeps the first words until it is let in, in their order, and then speaks and hears', async () => {
    const { line, told, workbench } = openLine();
    const said: unknown[] = [];
    line.on('message', (event) => said.push(event?.data));
    line.postMessage('one');
    line.postMessage('two');
    const { port, heard } = await workbench(1);
    expect([told, heard]).toEqual([[], []]);
    port.postMessage('too early to be an answer');
    port.postMessage(ACCEPTED_WORD);
    await expect.poll(() => heard).toEqual(['one', 'two']);
    line.postMessage('three');
    port.postMessage('answer');
    await expect.poll(() => [...heard, ...said]).toEqual(['one', 'two', 'three', 'answer']);
    expect(told).toEqual(['connected']);
  });

  it.each<[string, (port: MessagePort) => void]>([
    ['closes', (port) => port.close()],
    ['says goodbye, where no page is told of closing', (port) => port.postMessage(LEAVING_WORD)],
  ])('fails at once when the other end %s, says so, and is let in again', async (_, leave) => {
    const { line, told, workbench } = openLine();
    let closed = 0;
    line.on('close', () => {
      closed += 1;
    });
    const first = await workbench(1);
    first.port.postMessage(ACCEPTED_WORD);
    await expect.poll(() => told).toEqual(['connected']);
    leave(first.port);
    await expect.poll(() => told).toEqual(['connected', 'reconnecting']);
    expect(() => line.postMessage('lost')).toThrow('down');
    expect(closed).toBe(1);
    const second = await workbench(2);
    second.port.postMessage(ACCEPTED_WORD);
    await expect.poll(() => told).toEqual(['connected', 'reconnecting', 'connected']);
    line.postMessage('again');
    await expect.poll(() => second.heard).toEqual(['again']);
  });

  it('asks again, ever more rarely, when nobody lets it in', () => {
    vi.useFakeTimers();
    const { sent, told } = openLine();
    vi.advanceTimersByTime(60_000);
    vi.useRealTimers();
    expect(sent.length).toBeGreaterThan(5);
    expect(sent.length).toBeLessThan(20);
    expect(told.at(-1)).toBe('reconnecting');
  });

  it('lets a call that was cut off be made again on the next port', async () => {
    const { line, workbench } = openLine();
    const again = { retry: 50, retryDelay: 20, shouldRetry: isBroken };
    const plugins = [new ClientRetryPlugin({ default: again })];
    const client = createORPCClient<{ ping: () => Promise<string> }>(
      new RPCLink({ port: line, plugins }),
    );
    const answer = client.ping();
    const first = await workbench(1);
    first.port.postMessage(ACCEPTED_WORD);
    await expect.poll(() => first.heard.length).toBe(1);
    first.port.close();
    const second = await workbench(2);
    second.port.postMessage(ACCEPTED_WORD);
    await expect.poll(() => second.heard.length).toBe(1);
    const { i } = JSON.parse(String(second.heard[0])) as { i: string };
    second.port.postMessage(JSON.stringify({ i, p: { b: { json: 'pong' } } }));
    expect(await answer).toBe('pong');
  });
});

function isBroken({ error }: { readonly error: unknown }): boolean {
  return !(error instanceof ORPCError);
}
