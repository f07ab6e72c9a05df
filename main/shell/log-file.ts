// A file that lines are appended to, and that becomes the older of two before it grows too large.
import { closeSync, fstatSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';

export interface LogFile {
  /** On the disk's way when it returns. */
  readonly write: (line: string) => void;
  readonly close: () => void;
}

/** Two files of this size are kept at most. */
const LARGEST_FILE_BYTES = 5_000_000;
const ONLY_OURS = 0o600;

/** `log/orgue.log` of a data folder, and `log/orgue.older.log` beside it. A line that cannot be written is dropped. */
export function logFile(home: string, largestBytes: number = LARGEST_FILE_BYTES): LogFile {
  const folder = join(home, 'log');
  const path = join(folder, 'orgue.log');
  let file: number | undefined;
  let bytes = 0;
  const open = () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    file = openSync(path, 'a', ONLY_OURS);
    bytes = fstatSync(file).size;
    return file;
  };
  const close = () => {
    if (file !== undefined) closeSync(file);
    file = undefined;
  };
  return {
    write: (line) => {
      try {
        let into = file ?? open();
        const more = Buffer.byteLength(line);
        if (bytes > 0 && bytes + more > largestBytes) {
          close();
          renameSync(path, join(folder, 'orgue.older.log'));
          into = open();
        }
        writeSync(into, line);
        bytes += more;
      } catch {
        // A full disk or a folder that is gone must not end the work that was to be logged.
      }
    },
    close,
  };
}
