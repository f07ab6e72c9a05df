// Breaches of the rules of the house that no ready-made tool knows.
import { type Breach, exported, HEAD, lines } from './breach.ts';

export const RULE_BREACHES: readonly Breach[] = [
  {
    what: 'a file that does not say why it exists',
    path: 'domain/recipe/planted-head.ts',
    text: 'export const planted = 1;\n',
    answer: 'does not say why',
  },
  {
    what: 'a room whose sign is too long',
    path: 'house/README.md',
    text: `${lines(31, () => 'word')}\n`,
    answer: 'more than 30',
  },
  {
    what: 'a drawer as a folder',
    path: 'contract/utils/planted.ts',
    text: exported('planted'),
    answer: 'is a drawer',
  },
  {
    what: 'a drawer as a file',
    path: 'domain/recipe/helpers.ts',
    text: exported('planted'),
    answer: 'is a drawer',
  },
  ...['domain', 'main', 'renderer'].map((room) => ({
    what: `a new word in ${room}`,
    path: `${room}/planted/planted.ts`,
    text: exported('planted'),
    answer: 'is not a feature word',
  })),
  {
    what: 'an index file',
    path: 'domain/recipe/index.ts',
    text: exported('planted'),
    answer: 'hides where things come from',
  },
  {
    what: 'a raw colour in a style',
    path: 'renderer/ui/planted-colour.css',
    text: '.planted { color: #a0b1c2; }\n',
    answer: 'is a raw colour',
  },
  {
    what: 'a raw colour in a component',
    path: 'renderer/ui/PlantedColour.tsx',
    text: `${HEAD}export const Planted = () => <i style={{ color: 'rgb(1 2 3)' }} />;\n`,
    answer: 'is a raw colour',
  },
  {
    what: 'a raw size',
    path: 'renderer/ui/planted-size.css',
    text: '.planted { margin: 0 7px; }\n',
    answer: 'is a raw size',
  },
  {
    what: 'a window made beside the factory',
    path: 'main/shell/electron/planted-window.ts',
    text: `${HEAD}export const planted = (given: { BrowserWindow: new () => object }) => new given.BrowserWindow();\n`,
    answer: 'makes a window',
  },
  {
    what: 'a path of one machine',
    path: 'main/recipe/planted-path.ts',
    text: `${HEAD}export const planted = '/${'home'}/someone/orgue';\n`,
    answer: 'is a path of one machine',
  },
  {
    what: 'a package host',
    path: 'docs/planted.md',
    text: `Install from ${'registry'}.example.org.\n`,
    answer: 'names a package host',
  },
  {
    what: 'a host to call',
    path: 'main/recipe/planted-host.ts',
    text: `${HEAD}export const planted = 'https:${'//'}orgue.app/count';\n`,
    answer: 'names a host',
  },
  {
    what: 'a check switched off',
    path: 'main/recipe/planted-off.ts',
    text: `${HEAD}// oxlint-${'disable'}-next-line no-console\nexport const planted = () => console.log(1);\n`,
    answer: 'switches a check off',
  },
  {
    what: 'a story that runs alone',
    path: 'e2e/planted.spec.ts',
    text: `${HEAD}import { test } from '@playwright/test';\ntest.only('alone', () => undefined);\n`,
    answer: 'focuses a story',
  },
];
