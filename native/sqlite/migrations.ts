// Every shape the database has had, oldest first; a step is never changed once it was released, only followed.

import { FORMULAS } from './migrations/0001-formulas.ts';
import { FEEDBACK } from './migrations/0002-feedback.ts';
import { FINDING } from './migrations/0003-finding.ts';
import { JOBS } from './migrations/0004-jobs.ts';

/** Step n brings `user_version` from n to n + 1. */
export const MIGRATIONS: readonly string[] = [FORMULAS, FEEDBACK, FINDING, JOBS];
