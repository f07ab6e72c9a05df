// What is kept in memory passes the acceptance of every port.
import { acceptFeedbackStream } from '#contract/ports/feedback-stream.kit.ts';
import { acceptFinder } from '#contract/ports/finder.kit.ts';
import { acceptFormulas } from '#contract/ports/formulas.kit.ts';
import { acceptJobs } from '#contract/ports/jobs.kit.ts';
import { acceptRatings } from '#contract/ports/ratings.kit.ts';
import { acceptSettings } from '#contract/ports/settings.kit.ts';
import { memoryStream } from './feedback-stream.ts';
import { memoryFinder } from './finder.ts';
import { memoryFormulas } from './formulas.ts';
import { memoryJobs } from './jobs.ts';
import { memoryRatings } from './ratings.ts';
import { memorySettings } from './settings.ts';

acceptFormulas('in memory', memoryFormulas);
acceptRatings('in memory', memoryRatings);
acceptFeedbackStream('in memory', memoryStream);
acceptSettings('in memory', memorySettings);
acceptFinder('in memory', memoryFinder);
acceptJobs('in memory', memoryJobs);
