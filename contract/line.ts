// How the desktop window and the workbench open the line between them; the preload only hands it through.

/** The page posts this word to itself with one port; the port's other end stays with the page. */
export const CONNECT_WORD = 'orgue:connect';

/** Where the workbench waits for ports, and checks who sent them. */
export const LINE_CHANNEL = 'orgue:line';

/** The first message on a port that was let in; what follows are calls and answers. */
export const ACCEPTED_WORD = 'orgue:accepted';

/** The last message on a port: not every page is told when the other end of a port closes. */
export const LEAVING_WORD = 'orgue:leaving';
