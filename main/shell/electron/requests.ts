// Whatever the window asks for outside its own address is cancelled before it leaves the machine.
import type { Session } from 'electron';
import { isOurs, PAGE } from './address.ts';

/** `withTools` lets the developer tools load themselves. */
export function cancelForeignRequests(
  { webRequest }: Pick<Session, 'webRequest'>,
  { withTools }: { readonly withTools: boolean },
): void {
  webRequest.onBeforeRequest(({ url }, answer) => {
    const own = isOurs(url) || url.startsWith(`blob:${PAGE}`);
    const tools = withTools && url.startsWith('devtools://');
    answer({ cancel: !own && !tools });
  });
}
