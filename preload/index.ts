// Runs before the desktop window's page and hands the page's line through to the workbench; the page gets nothing else.
import { contextBridge, ipcRenderer } from 'electron';
import { CONNECT_WORD, LINE_CHANNEL } from '#contract/line.ts';

/** By this the page knows to open a line instead of a socket; it is data, so there is nothing here to call. */
contextBridge.exposeInMainWorld('orgue', { shell: 'electron' });

// A line that broke is mended with a new port: the workbench keeps the last one it was given, and checks who sent it.
window.addEventListener('message', ({ source, data, ports }) => {
  const [port, second] = ports;
  if (source !== window || data !== CONNECT_WORD || !port || second) return;
  ipcRenderer.postMessage(LINE_CHANNEL, null, [port]);
});
