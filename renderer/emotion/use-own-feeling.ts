// What this perfumer's ratings teach about the axes; read again whenever a rating was kept.
import { useQuery } from '@tanstack/react-query';
import type { CalibrationAnswer } from '#contract/emotion.ts';
import { orpc } from '#renderer/bridge/client.ts';

/** Undefined until it is read, and where no data folder is open. */
export function useOwnFeeling(): CalibrationAnswer | undefined {
  return useQuery(orpc.emotion.calibration.queryOptions()).data;
}
