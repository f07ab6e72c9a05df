// The few places outside that a perfumer may be sent to, in the system's own browser, and only by a click.
import type { Shell } from 'electron';

export const IFRA_HOST = 'ifrafragrance.org';

/** Publishers of the tables that verdicts rest on. */
const HOSTS: ReadonlySet<string> = new Set([IFRA_HOST, 'eur-lex.europa.eu']);

/** True for an https address of a host on the list, with no port, name or password. */
function isKnownOutside(address: string): boolean {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return false;
  return HOSTS.has(url.host);
}

/** Opens it outside, or does nothing. */
export async function openOutside(shell: Pick<Shell, 'openExternal'>, address: string) {
  if (isKnownOutside(address)) await shell.openExternal(new URL(address).href);
}
