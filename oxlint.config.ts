// Lint: what each room may import, how big a thing may grow, and the faults no type can see. Every rule is an error.
import { defineConfig } from 'oxlint';

const LOCAL = ['**', '!./**', '!../**', '!#*/**'];
const NODE = ['!node:*', '!node:*/**'];
const TEST = ['!vitest', '!fast-check'];
const ENGINES = ['!better-sqlite3', '!kysely', '!node-llama-cpp', '!ioredis', '!helia'];
const CONTRACT = ['!zod', '!@orpc/contract'];
const MAIN = [...NODE, '!zod', '!@orpc/server', '!@orpc/server/*', '!jsonc-parser', '!i18next'];
const SHELL = [...MAIN, '!electron', '!ws', '!pino', '!@orpc/client', '!@orpc/client/*'];
const DATA = [...NODE, '!zod', '!csv-parse', '!csv-parse/*'];
const TOOLS = [
  ...NODE,
  '!vite',
  '!assemblyscript',
  '!assemblyscript/**',
  '!@vitejs/plugin-react',
  '!dependency-cruiser',
  '!@swc/core',
  '!@playwright/test',
];
const WINDOW = [
  ...['!react', '!react-dom', '!react-dom/client', '!zustand', '!@tanstack/react-query'],
  ...['!recharts', '!@orpc/client', '!@orpc/client/*', '!@orpc/tanstack-query'],
  ...['!partysocket', '!partysocket/ws', '!i18next'],
];

/** A room's package list: everything is refused but files of the house and what the list re-admits. */
function only(files: string[], message: string, allowed: string[] = []) {
  return {
    files,
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: [...LOCAL, ...allowed], message }] },
      ],
    },
  } as const;
}

export default defineConfig({
  plugins: ['eslint', 'import', 'typescript', 'unicorn', 'oxc', 'react', 'vitest', 'promise'],
  ignorePatterns: ['node_modules', 'dist', '.build', 'test-results'],
  categories: { correctness: 'error' },
  options: { typeAware: true },
  rules: {
    eqeqeq: 'error',
    'no-console': 'error',
    'no-empty': 'error',
    'no-throw-literal': 'error',
    'no-var': 'error',
    'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
    'prefer-const': 'error',
    'max-lines': ['error', { max: 400 }],
    'max-lines-per-function': ['error', { max: 60 }],
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'import/no-duplicates': 'error',
    'import/no-self-import': 'error',
    'react/exhaustive-deps': 'error',
    'react/rules-of-hooks': 'error',
    'typescript/ban-ts-comment': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/no-misused-spread': ['error', { allow: ['string'] }],
    'typescript/no-non-null-assertion': 'error',
    'typescript/only-throw-error': 'error',
    'typescript/switch-exhaustiveness-check': [
      'error',
      { considerDefaultExhaustiveForUnions: true },
    ],
    'unicorn/filename-case': ['error', { case: 'kebabCase' }],
    // Copying before changing what is looped over is a habit here, not a slip.
    'unicorn/no-useless-spread': 'off',
    // Laws over random inputs ask only where they apply, and fixtures check what they stand on.
    'vitest/no-conditional-expect': 'off',
    'vitest/no-standalone-expect': 'off',
    'vitest/valid-expect': ['error', { maxArgs: 2 }],
    'vitest/no-disabled-tests': 'error',
    'vitest/no-focused-tests': 'error',
    'vitest/expect-expect': [
      'error',
      { assertFunctionNames: ['expect', 'expectTypeOf', 'assert', 'fc.assert'] },
    ],
  },
  overrides: [
    { files: ['*.config.ts', 'e2e/*.config.ts'], rules: { 'import/no-default-export': 'off' } },
    { files: ['house/**', 'e2e/**'], rules: { 'no-console': 'off' } },
    { files: ['**/*.tsx'], rules: { 'unicorn/filename-case': ['error', { case: 'pascalCase' }] } },
    // The page's entry draws no component of its own.
    { files: ['renderer/app/main.tsx'], rules: { 'unicorn/filename-case': 'off' } },
    {
      // A story in a test reads better whole; its file ends at 400 lines like any other.
      files: ['**/*.test.ts', '**/*.test.tsx', '**/*.kit.ts', 'e2e/**'],
      rules: { 'max-lines-per-function': 'off' },
    },
    {
      files: ['domain/**'],
      rules: {
        'no-restricted-globals': ['error', 'Date', 'performance', 'crypto', 'fetch', 'setTimeout'],
        'no-restricted-properties': [
          'error',
          { object: 'Math', property: 'random', message: 'chance in domain comes from a seed' },
        ],
      },
    },
    only(['domain/**'], 'domain uses no package and no node: module'),
    only(['contract/**'], 'contract uses zod and @orpc/contract only', CONTRACT),
    only(['native/**'], 'native uses node: and the engines only', [...NODE, ...ENGINES]),
    only(['main/**'], 'main uses no engine, and no socket or electron outside its shells', MAIN),
    only(
      ['main/shell/**'],
      'shells add electron, ws, pino and a client of the calls, nothing else',
      SHELL,
    ),
    only(['preload/**'], 'preload uses electron only', ['!electron']),
    only(['renderer/**'], 'the window uses react and its few companions only', WINDOW),
    only(['data/**'], 'data uses node:, zod and csv-parse only', DATA),
    only(['house/**'], 'house uses node: and the build tools only', TOOLS),
    only(['e2e/**'], 'e2e uses node: and Playwright only', [
      ...NODE,
      ...['!@playwright/test', '!@axe-core/playwright'],
    ]),
    only(['domain/**/*.test.ts', 'preload/**/*.test.ts'], 'tests add vitest, fast-check, node:', [
      ...NODE,
      ...TEST,
    ]),
    only(['contract/**/*.test.ts', 'contract/**/*.kit.ts'], 'tests add vitest, fast-check, node:', [
      ...CONTRACT,
      ...NODE,
      ...TEST,
    ]),
    only(['native/**/*.test.ts'], 'tests add vitest and fast-check', [
      ...NODE,
      ...ENGINES,
      ...TEST,
    ]),
    only(['main/**/*.test.ts'], 'tests add vitest, fast-check and a client to call with', [
      ...SHELL,
      ...TEST,
    ]),
    only(
      ['renderer/**/*.test.ts', 'renderer/**/*.test.tsx'],
      'tests add vitest, fast-check, node:',
      [...WINDOW, ...NODE, ...TEST, '!react-dom/server'],
    ),
    only(['data/**/*.test.ts'], 'tests add vitest and fast-check', [...DATA, ...TEST]),
    only(['house/**/*.test.ts'], 'tests add vitest', [...NODE, ...TEST]),
  ],
});
