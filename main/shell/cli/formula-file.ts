// A formula named on the command line, read with its overrides or refused with file, line and field.
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { LARGEST_FORMULA_BYTES } from '#contract/recipe.ts';
import type { Formula } from '#domain/recipe/formula.ts';
import type { ReadFormula } from '#main/recipe/read.ts';
import { type CommandContext, isRefusal, refuse } from './command.ts';
import type { Key } from './speak.ts';
import { categoryOption, dosageOption } from './values.ts';

export type ReadProblem = Extract<ReadFormula, { readonly ok: false }>['problem'];

/** The formula, or the exit code after the refusal was told. */
export async function formulaArgument(context: CommandContext): Promise<Formula | 2> {
  const { given, workbench } = context;
  const [path, extra] = given.positionals;
  const verb = given.verb ?? '';
  if (path === undefined) {
    return refuse(context, { key: 'terminal.refused.file-missing', params: { verb } });
  }
  if (extra !== undefined) {
    return refuse(context, { key: 'terminal.refused.one-file', params: { verb, found: extra } });
  }
  const category = categoryOption(given);
  if (isRefusal(category)) return refuse(context, category);
  const dosagePercent = dosageOption(given);
  if (isRefusal(dosagePercent)) return refuse(context, dosagePercent);
  const bytes = await bytesOf(path);
  if ('code' in bytes) return refuseFile(context, path, bytes);
  const fallbackName = basename(path).replace(/(\.orgue)?\.json$/i, '');
  const read = workbench.read(bytes, { category, dosagePercent, fallbackName });
  return read.ok ? read.formula : refuseFile(context, path, read.problem);
}

async function bytesOf(path: string): Promise<Uint8Array | ReadProblem> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return problem('is-folder');
    if (found.size > LARGEST_FORMULA_BYTES) {
      return { code: 'too-large', params: { megabytes: LARGEST_FORMULA_BYTES / 1024 / 1024 } };
    }
    return await readFile(path);
  } catch (error) {
    return unreadable(error);
  }
}

function problem(code: string, detail = ''): ReadProblem {
  return { code, params: { detail } };
}

/** Why a file could not be read, as a problem of the file. */
export function unreadable(error: unknown): ReadProblem {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return problem('not-found');
  return code === 'EISDIR' ? problem('is-folder') : problem('not-readable', code ?? message);
}

export function refuseFile(context: CommandContext, path: string, problem: ReadProblem): 2 {
  const { code, line, field, params } = problem;
  const why = context.say(`reading.${code}` as Key, params);
  const file = basename(path);
  if (line === undefined) return refuse(context, { key: 'reading.at-file', params: { file, why } });
  if (field === undefined) {
    return refuse(context, { key: 'reading.at-line-only', params: { file, line, why } });
  }
  return refuse(context, { key: 'reading.at-line', params: { file, line, field, why } });
}
