// Ends with the npm that started us: npm passes a signal on to its shell only, and the shell ends without passing it on.

const LOOK_MILLISECONDS = 500;

/** Sends this process SIGTERM once the process that started it is gone, if that was npm. Keeps nothing alive. */
export function endWithNpm() {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, LOOK_MILLISECONDS);
  timer.unref();
}
