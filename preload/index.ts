// Runs before the desktop window's page and hands the page's one line through to the workbench; the page gets nothing else.
import { contextBridge, ipcRenderer } from 'electron';

/** The page posts this word to itself with one port; the port's other end stays with the page. */
const CONNECT = 'orgue:connect';
/** The workbench waits for the port here, and checks who sent it. */
const CHANNEL = 'orgue:line';

/** By this the page knows to open a line instead of a socket; it is data, so there is nothing here to call. */
contextBridge.exposeInMainWorld('orgue', { shell: 'electron' });

let isConnected = false;

window.addEventListener('message', ({ source, data, ports }) => {
  const [port, second] = ports;
  if (source !== window || data !== CONNECT || !port || second || isConnected) return;
  isConnected = true;
  ipcRenderer.postMessage(CHANNEL, null, [port]);
});
