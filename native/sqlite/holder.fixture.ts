// A process that takes the lock of a data folder, says whether it got it, and stays until it is killed.
import { writeSync } from 'node:fs';
import { lockFolder } from './lock.ts';

const [, , home = ''] = process.argv;
const { kind } = lockFolder(home);
writeSync(1, `${kind}\n`);
setInterval(() => undefined, 60_000);
