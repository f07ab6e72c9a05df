// Breaches of the arrows between rooms and features.
import { type Breach, exported, HEAD, imports } from './breach.ts';

export const ARROW_BREACHES: readonly Breach[] = [
  ...(
    [
      [
        'domain that knows contract',
        'domain/recipe/planted-a.ts',
        '#contract/planted.ts',
        'domain-knows-itself',
      ],
      [
        'contract that knows main',
        'contract/planted-a.ts',
        '#main/recipe/planted.ts',
        'contract-knows-domain',
      ],
      [
        'native that knows main',
        'native/sqlite/planted-a.ts',
        '#main/recipe/planted.ts',
        'native-knows-contract',
      ],
      [
        'a feature that knows its sibling',
        'main/safety/planted-a.ts',
        '#main/recipe/planted.ts',
        'features-know-no-sibling',
      ],
      [
        'a feature that knows an engine',
        'main/safety/planted-b.ts',
        '#native/sqlite/planted.ts',
        'features-know-no-sibling',
      ],
      [
        'a worker that knows its sibling',
        'main/odour/worker.ts',
        '#main/recipe/planted.ts',
        'worker-entries-bring-their-engine',
      ],
      [
        'a feature that knows compose',
        'main/safety/planted-c.ts',
        '#main/compose.ts',
        'features-know-no-sibling',
      ],
      [
        'an engine known beside compose',
        'main/planted-a.ts',
        '#native/sqlite/planted.ts',
        'compose-alone-knows-engines',
      ],
      [
        'a shell that knows an engine',
        'main/shell/planted-a.ts',
        '#native/sqlite/planted.ts',
        'shells-know-no-engine',
      ],
      [
        'a shell that runs a feature',
        'main/shell/planted-b.ts',
        '#main/recipe/planted.ts',
        'shells-open-doors-only',
      ],
      [
        'a preload that knows domain',
        'preload/planted-a.ts',
        '#domain/recipe/planted.ts',
        'preload-knows-contract',
      ],
      [
        'a window that knows main',
        'renderer/ui/planted-a.ts',
        '#main/recipe/planted.ts',
        'window-parts-know-no-feature',
      ],
      [
        'a window feature that knows its sibling',
        'renderer/safety/planted-a.ts',
        '../recipe/planted.ts',
        'window-features-know-no-sibling',
      ],
      [
        'a window part that knows a feature',
        'renderer/ui/planted-b.ts',
        '../recipe/planted.ts',
        'window-parts-know-no-feature',
      ],
      [
        'a bridge that knows a feature',
        'renderer/bridge/planted-a.ts',
        '../recipe/planted.ts',
        'window-bridge-knows-no-feature',
      ],
      [
        'data that knows main',
        'data/build/planted-a.ts',
        '#main/recipe/planted.ts',
        'data-knows-contract',
      ],
      [
        'a feature that reads data’s sources',
        'main/safety/planted-d.ts',
        '#data/build/planted.ts',
        'rooms-ship-no-data-sources',
      ],
      [
        'a house that knows main',
        'house/planted-a.ts',
        '#main/recipe/planted.ts',
        'house-knows-data',
      ],
      [
        'a story that knows main',
        'e2e/planted-a.ts',
        '#main/recipe/planted.ts',
        'stories-know-contract',
      ],
      [
        'an engine outside native',
        'main/safety/planted-e.ts',
        'better-sqlite3',
        'engines-in-native-only',
      ],
      [
        'electron outside shell and preload',
        'main/safety/planted-f.ts',
        'electron',
        'electron-in-shell-and-preload-only',
      ],
      [
        'electron itself beside its entry',
        'main/shell/planted-e.ts',
        'electron',
        'electron-itself-in-two-entries',
      ],
      [
        'a file that is not there',
        'main/safety/planted-g.ts',
        './planted-nowhere.ts',
        'nothing-missing',
      ],
    ] as const
  ).map(([what, path, from, answer]) => ({
    what,
    path,
    text: imports(from),
    also: {
      'domain/recipe/planted.ts': exported('planted'),
      'contract/planted.ts': exported('planted'),
      'main/recipe/planted.ts': exported('planted'),
      'native/sqlite/planted.ts': exported('planted'),
      'renderer/recipe/planted.ts': exported('planted'),
      'data/build/planted.ts': exported('planted'),
    },
    answer,
  })),
  {
    what: 'a circle',
    path: 'domain/recipe/planted-one.ts',
    text: imports('./planted-two.ts'),
    also: { 'domain/recipe/planted-two.ts': imports('./planted-one.ts') },
    answer: 'no-circle',
  },
  {
    what: 'features of domain that need each other',
    path: 'domain/catalogue/planted-up.ts',
    text: `${HEAD}export type { Planted } from '#domain/search/planted-down.ts';\n`,
    also: {
      'domain/search/planted-down.ts': `${HEAD}import type { Material } from '#domain/catalogue/material.ts';\nexport type Planted = Material;\n`,
    },
    at: 'domain',
    answer: 'features need each other',
  },
];
