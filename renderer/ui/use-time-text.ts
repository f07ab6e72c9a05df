// How long after the first breath, as it is said: 45 s, 4 min, 1 h 20 min.
import { useCallback } from 'react';
import { useWords } from './words.ts';

const MINUTE = 60;
const HOUR = 3600;

export function useTimeText(): (seconds: number) => string {
  const { say } = useWords();
  return useCallback(
    (seconds) => {
      if (Math.round(seconds) < MINUTE)
        return say('odour.time.seconds', { count: Math.round(seconds) });
      const minutes = Math.round(seconds / MINUTE);
      if (minutes < MINUTE) return say('odour.time.minutes', { count: minutes });
      const hours = Math.floor(minutes / MINUTE);
      const rest = minutes % MINUTE;
      // Past half a day nobody counts minutes.
      if (seconds >= 10 * HOUR || rest === 0) {
        return say('odour.time.hours', { count: Math.round(seconds / HOUR) });
      }
      return say('odour.time.both', { hours, minutes: rest });
    },
    [say],
  );
}
