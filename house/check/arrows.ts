// Holds the arrows between rooms: reads every import, refuses those that point back, and refuses to have read too little.
import { version as readerVersion } from '@swc/core';
import { cruise, type IModule } from 'dependency-cruiser';
import { projectFiles } from '../tree.ts';
import { forbiddenArrows } from './arrows-table.ts';
import { findCircle } from './circles.ts';
import type { Finding } from './finding.ts';

/** Reads all TypeScript of the tree at `root` and lists every arrow that points the wrong way. */
export async function checkArrows(root: string): Promise<Finding> {
  const files = projectFiles(root).filter((path) => /\.tsx?$/.test(path));
  const { output } = await cruise(
    files,
    {
      baseDir: root,
      parser: 'swc',
      ruleSet: { forbidden: forbiddenArrows() },
      validate: true,
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
    },
    { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] },
  );
  if (typeof output === 'string') throw new Error('the cruiser answered with text');
  const circle = findCircle(featureGraph(output.modules));
  return {
    faults: [
      ...output.summary.violations.map(({ rule, from, to }) => `${from}: ${rule.name} → ${to}`),
      ...(circle ? [`domain: features need each other: ${circle.join(' → ')}`] : []),
      ...unread(files, output.modules),
    ],
    said: `${files.length} modules read (swc ${readerVersion})`,
  };
}

/** Files of the tree that the cruiser passed over: without its TypeScript reader that is all, and it says all is well. */
export function unread(
  files: readonly string[],
  modules: readonly Pick<IModule, 'source'>[],
): string[] {
  const read = new Set(modules.map(({ source }) => source));
  return files.filter((path) => !read.has(path)).map((path) => `${path}: was not read`);
}

/** Which feature of domain imports which, types included. */
function featureGraph(modules: readonly IModule[]): Map<string, Set<string>> {
  const graph = new Map<string, Set<string>>();
  for (const { source, dependencies } of modules) {
    const from = featureOf(source);
    if (from === undefined || source.includes('.test.')) continue;
    for (const { resolved } of dependencies) {
      const to = featureOf(resolved);
      if (to !== undefined && to !== from) graph.set(from, (graph.get(from) ?? new Set()).add(to));
    }
  }
  return graph;
}

function featureOf(path: string): string | undefined {
  return /^domain\/([^/]+)\//.exec(path)?.[1];
}
