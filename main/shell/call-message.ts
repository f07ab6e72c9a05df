// What a call looks like on a line; what is none must not reach the calls, which would print it or fall over it.
import { z } from 'zod';

const BEGIN = 1;
const ABORT = 4;
const header = z.union([z.string(), z.array(z.string())]);
/** As the client of the calls writes it; what is said in the call is checked by the call. */
const message = z.union([
  z.object({
    i: z.string(),
    t: z.literal(BEGIN).optional(),
    p: z.object({
      u: z.string().startsWith('/'),
      m: z.string().optional(),
      h: z.record(z.string(), header).optional(),
    }),
  }),
  z.object({ i: z.string(), t: z.literal(ABORT) }),
]);

/** Whether the text is a call or the end of one. */
export function isCall(text: string): boolean {
  try {
    return message.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}
