// The one address of the desktop window, and what counts as being there.

export const SCHEME = 'app';
const HOST = 'orgue';

/** As Chromium writes the origin of a standard scheme. */
export const ORIGIN = `${SCHEME}://${HOST}`;
export const PAGE = `${ORIGIN}/`;

/** Exactly our host, with no name, password or port smuggled in. */
export function isOurs(address: string): boolean {
  const url = URL.parse(address);
  if (!url) return false;
  const { protocol, host, username, password } = url;
  return protocol === `${SCHEME}:` && host === HOST && username === '' && password === '';
}
