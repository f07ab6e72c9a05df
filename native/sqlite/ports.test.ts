// What is kept in SQLite passes the acceptance of every port: real files, real migrations, a folder named in Korean.
import { afterAll } from 'vitest';
import { acceptFeedbackStream } from '#contract/ports/feedback-stream.kit.ts';
import { acceptFinder } from '#contract/ports/finder.kit.ts';
import { acceptFormulas } from '#contract/ports/formulas.kit.ts';
import { acceptJobs } from '#contract/ports/jobs.kit.ts';
import { acceptRatings } from '#contract/ports/ratings.kit.ts';
import { acceptSettings } from '#contract/ports/settings.kit.ts';
import { homes } from './homes.fixture.ts';

const own = homes();
afterAll(own.remove);

acceptFormulas('in SQLite', () => own.store().formulas);
acceptRatings('in SQLite', () => own.store().ratings);
acceptFeedbackStream('in SQLite', (clock) => own.store({ clock }).stream);
acceptSettings('in SQLite', () => own.store().settings);
acceptFinder('in SQLite', () => own.store().finder);
acceptJobs('in SQLite', () => own.store().jobs);
