// The calls of the contract over the line to the workbench; a call cut off by a broken line is made again.
import { createORPCClient, ORPCError } from '@orpc/client';
import { ClientRetryPlugin, type ClientRetryPluginContext } from '@orpc/client/plugins';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { QueryClient } from '@tanstack/react-query';
import type { CallsClient } from '#contract/calls.ts';
import { isDesktop, portLine } from './port-line.ts';
import { socketLine } from './socket-line.ts';

export type Client = CallsClient<LineContext>;

/** What a call may say about being made again. */
export type LineContext = Pick<ClientRetryPluginContext, keyof ClientRetryPluginContext>;

/** What both kinds of line are made with. */
export interface LineOptions {
  readonly plugins: ClientRetryPlugin<LineContext>[];
}

const RETRY_DELAY_MS = 300;

const options: LineOptions = {
  plugins: [
    new ClientRetryPlugin<LineContext>({
      default: {
        retry: Number.POSITIVE_INFINITY,
        retryDelay: RETRY_DELAY_MS,
        // An answer that is a refusal stays one; only a line that broke is worth another try.
        shouldRetry: ({ error, signal }) => !(error instanceof ORPCError) && !signal?.aborted,
      },
    }),
  ],
};

export const client: Client = createORPCClient(
  isDesktop() ? portLine(options) : socketLine(options),
);
export const orpc = createTanstackQueryUtils(client);

/** Answers are kept until their question changes; nothing is asked again behind the perfumer's back. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      networkMode: 'always',
    },
  },
});
