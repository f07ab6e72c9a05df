// What the workbench and its learning worker say to each other: one order in, one answer out.
import type { FitResult } from './fit.ts';

export type LearningMessage =
  | { readonly kind: 'fitted'; readonly result: FitResult }
  | { readonly kind: 'failed'; readonly message: string };
