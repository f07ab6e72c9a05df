// The arrows of the house as rules: which room may import which, and who alone may touch engines and electron.
import type { IForbiddenRuleType } from 'dependency-cruiser';

interface Arrow {
  readonly name: string;
  /** Files the rule is about, and the files among them that have a rule of their own. */
  readonly from: string;
  readonly except?: string;
  /** All that these files may import of ours. `$1` is the feature of the importing file. */
  readonly to: string;
}

const TESTS = '[.](test|fixture)[.]tsx?$';
/** A thread of its own begins here, and nothing can be handed to it but data. */
const WORKER = '^main/(?!shell/)[^/]+/worker[.]ts$';
const OURS = '^(domain|contract|native|main|preload|renderer|data|house|e2e|trainer|docs)/';
const PACKAGES = '(^|/)node_modules/';
const ENGINES = `${PACKAGES}(better-sqlite3|node-llama-cpp|ioredis|helia|@helia|libp2p|@libp2p)/`;

const ARROWS: readonly Arrow[] = [
  { name: 'domain-knows-itself', from: '^domain/', except: TESTS, to: '^domain/' },
  { name: 'domain-tests', from: `^domain/.*${TESTS}`, to: '^(domain|contract|data)/' },
  { name: 'contract-knows-domain', from: '^contract/', to: '^(contract|domain)/' },
  { name: 'native-knows-contract', from: '^native/', to: '^(native|contract|domain)/' },
  {
    name: 'features-know-no-sibling-and-no-engine',
    from: '^main/(?!shell/)([^/]+)/',
    except: `${TESTS}|${WORKER}`,
    to: '^(main/$1|contract|domain)/',
  },
  {
    name: 'worker-entries-bring-their-engine',
    from: '^main/(?!shell/)([^/]+)/worker[.]ts$',
    to: '^(main/$1|contract|domain|native)/',
  },
  {
    name: 'feature-tests-bring-their-engine',
    from: `^main/(?!shell/)([^/]+)/.*${TESTS}`,
    to: '^(main/$1|contract|domain|native|data)/|^main/(compose|tables)[.]ts$',
  },
  {
    name: 'compose-alone-knows-engines',
    from: '^main/[^/]+[.]ts$',
    except: `^main/compose[.]ts$|${TESTS}`,
    to: '^(main|contract|domain)/',
  },
  {
    name: 'shells-know-no-engine',
    from: '^main/shell/',
    except: TESTS,
    to: '^(main|contract|domain)/',
  },
  { name: 'preload-knows-contract', from: '^preload/', to: '^(preload|contract)/' },
  {
    name: 'window-features-know-no-sibling',
    from: '^renderer/(?!app/|bridge/|ui/)([^/]+)/',
    except: TESTS,
    to: '^(renderer/($1|ui|bridge)|contract|domain)/',
  },
  {
    name: 'window-bridge-knows-no-feature',
    from: '^renderer/bridge/',
    except: TESTS,
    to: '^(renderer/bridge|contract|domain)/',
  },
  {
    name: 'window-parts-know-no-feature',
    from: '^renderer/ui/',
    except: TESTS,
    to: '^(renderer/ui|contract|domain)/',
  },
  { name: 'window-knows-contract', from: '^renderer/', to: '^(renderer|contract|domain|data)/' },
  { name: 'data-knows-contract', from: '^data/', to: '^(data|contract|domain)/' },
  { name: 'house-knows-data', from: '^house/', to: '^(house|data)/' },
  {
    // The one stand-in for Electron, so that tests and stories stand on the same.
    name: 'stories-know-contract',
    from: '^e2e/',
    to: '^(e2e|contract|domain)/|^main/shell/electron/electron[.]fixture[.]ts$',
  },
];

/** What no file may do; the rest is allowed. */
export function forbiddenArrows(): IForbiddenRuleType[] {
  const severity = 'error' as const;
  return [
    ...ARROWS.map(({ name, from, except, to }) => ({
      name,
      severity,
      from: { path: from, ...(except === undefined ? {} : { pathNot: except }) },
      to: { path: OURS, pathNot: to },
    })),
    {
      name: 'rooms-ship-no-data-sources',
      severity,
      from: { path: '^(domain|main|renderer)/', pathNot: TESTS },
      to: { path: '^data/' },
    },
    {
      // A shell may name the type of an answer; it runs nothing of a feature.
      name: 'shells-open-doors-only',
      severity,
      from: { path: '^main/shell/', pathNot: TESTS },
      to: { path: '^main/(?!shell/)[^/]+/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'engines-in-native-only',
      severity,
      from: { pathNot: `^native/|${PACKAGES}` },
      to: { path: ENGINES },
    },
    {
      name: 'electron-in-shell-and-preload-only',
      severity,
      from: { pathNot: `^(main/shell|preload)/|${PACKAGES}` },
      to: { path: `${PACKAGES}electron/` },
    },
    {
      // All else of the shell is tested without a runtime, and would start a download by importing it.
      name: 'electron-itself-in-two-entries',
      severity,
      from: { pathNot: `^(main/shell/electron/desktop|preload/index)[.]ts$|${PACKAGES}` },
      to: { path: `${PACKAGES}electron/`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circle',
      severity,
      from: { path: OURS },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'nothing-missing', severity, from: { path: OURS }, to: { couldNotResolve: true } },
  ];
}
