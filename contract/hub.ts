// What may be asked about the data folder: how it stands, its backups, and a new one.
import { z } from 'zod';
import type { Backup, StoreState } from './ports/store.ts';

export interface StoreAnswer {
  readonly state: StoreState;
  /** What happened when it was opened; empty when nothing did. */
  readonly detail: string;
  /** Good backups, newest first. */
  readonly backups: readonly Backup[];
}

/** Absent: the folder's own place for backups. */
export const backupInput = z.strictObject({ folder: z.string().min(1).max(4000).optional() });
export type BackupAnswer = Backup;

export const findInput = z.strictObject({
  query: z.string().max(200),
  most: z.int().min(1).max(200).default(50),
});
export type FindAnswer = readonly string[];
