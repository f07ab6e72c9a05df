// The rules of the house that no ready-made tool knows: heads of files, room signs, names, tokens, paths and hosts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFiles } from '../tree.ts';
import type { Finding } from './finding.ts';

const ROOMS = 'domain contract native main preload renderer trainer data e2e house'.split(' ');
const FEATURES =
  'catalogue recipe safety odour emotion feedback learning search student council hub training bench';
const FEATURE_FOLDERS: Readonly<Record<string, ReadonlySet<string>>> = {
  domain: new Set(FEATURES.split(' ')),
  main: new Set([...FEATURES.split(' '), 'shell']),
  renderer: new Set([...FEATURES.split(' '), 'app', 'bridge', 'ui']),
};
const DRAWER = /^(utils?|common|shared|helpers?|services?|managers?|misc)$/;
const SIGN_LINES = 30;

const SOURCE = /\.(ts|tsx|mjs)$/;
const WINDOW_STYLE = /^renderer\/.*\.(css|ts|tsx)$/;
const TEXT = /\.(ts|tsx|mjs|css|html|json|md|yml|yaml|py)$|^\.(gitignore|ci\/run)$/;

interface LineRule {
  readonly files: RegExp;
  readonly except?: RegExp;
  readonly line: RegExp;
  readonly fault: string;
}

const LINE_RULES: readonly LineRule[] = [
  {
    files: SOURCE,
    line: /(oxlint|eslint)-(disable|enable)|(biome|prettier|knip|v8|c8|istanbul)[- ]ignore|@ts-(ignore|nocheck)/,
    fault: 'switches a check off',
  },
  {
    files: SOURCE,
    except: /\.test\.tsx?$/,
    line: /@ts-expect-(error)/,
    fault: 'expects a type error outside a test',
  },
  {
    files: WINDOW_STYLE,
    except: /^renderer\/ui\/tokens\.css$|\.test\.tsx?$/,
    line: /#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b|\b(rgba?|hsla?|oklch|oklab|lab|lch)\(\s*[\d.]/i,
    fault: 'is a raw colour; colours live in renderer/ui/tokens.css',
  },
  {
    files: WINDOW_STYLE,
    except: /^renderer\/ui\/tokens\.css$|\.test\.tsx?$/,
    line: /^(?!\s*@(media|container)).*(?<![\w#.-])\d*\.?\d+(px|rem|em|pt)\b/,
    fault: 'is a raw size; sizes live in renderer/ui/tokens.css',
  },
  {
    files: /^main\/.*\.ts$/,
    except: /^main\/shell\/electron\/window\.ts$|\.(test|fixture)\.ts$/,
    line: /\bnew (\w+\.)?(BrowserWindow|BaseWindow|WebContentsView|BrowserView)\(/,
    fault: 'makes a window; windows are made, with their locks, in main/shell/electron/window.ts',
  },
  {
    files: TEXT,
    line: /(^|["'`\s(=:])\/(home|Users|root|work|workspace|builds|mnt|srv)\/\w|(?<![\w.])\.\.\/\.\.\/\.\.\//,
    fault: 'is a path of one machine, or leaves the project',
  },
  {
    files: TEXT,
    line: /\bregistry\.\w/,
    fault: 'names a package host',
  },
  {
    files: /\.(ts|tsx|mjs|css|html)$/,
    except: /\.test\.tsx?$/,
    line: /^(?!\s*(\/\/|\*|\/\*)).*\b(https?|wss?):\/\/(?!127\.0\.0\.1|localhost|\$\{|www\.w3\.org\/|[\w.-]*example\.(org|com)\b)[\w[]/,
    fault: 'names a host; nothing leaves the machine unasked',
  },
  {
    files: /^e2e\/.*\.ts$/,
    line: /\.(only|fixme)\(|\.skip\(\s*(\)|['"`])/,
    fault: 'focuses a story, or skips one without a condition and a reason',
  },
];

/** Checks every project file below `root`. */
export function checkRules(root: string): Finding {
  const files = projectFiles(root);
  const typescript = files.filter((path) => /\.tsx?$/.test(path));
  const lengths = typescript
    .map((path) => linesOf(root, path).length)
    .sort((one, other) => one - other);
  return {
    faults: [
      ...ROOMS.flatMap((room) => wrongSign(root, room, files)),
      ...files.flatMap(wrongName),
      ...files.filter((path) => TEXT.test(path)).flatMap((path) => wrongLines(root, path)),
    ],
    said: `${files.length} files; TypeScript: ${typescript.length} files, median ${lengths[lengths.length >> 1] ?? 0} lines, longest ${lengths.at(-1) ?? 0}`,
  };
}

function wrongSign(root: string, room: string, files: readonly string[]): string[] {
  const path = `${room}/README.md`;
  if (!files.some((file) => file.startsWith(`${room}/`))) return [];
  if (!files.includes(path)) return [`${path}: is missing`];
  const lines = linesOf(root, path).length;
  return lines > SIGN_LINES ? [`${path}: has ${lines} lines, more than ${SIGN_LINES}`] : [];
}

function wrongName(path: string): string[] {
  const parts = path.split('/');
  const [room = '', feature = ''] = parts;
  const faults: string[] = [];
  const drawer = parts.find((part) => DRAWER.test(part.replace(/\..*$/, '')));
  if (drawer !== undefined) faults.push(`${path}: "${drawer}" is a drawer; name what is in it`);
  const words = FEATURE_FOLDERS[room];
  if (words && parts.length > 2 && !words.has(feature))
    faults.push(`${path}: "${feature}" is not a feature word`);
  if (/(^|\/)index\.tsx?$/.test(path) && path !== 'preload/index.ts')
    faults.push(`${path}: an index file hides where things come from`);
  return faults;
}

function wrongLines(root: string, path: string): string[] {
  if (path === 'package-lock.json') return [];
  const lines = linesOf(root, path);
  const faults: string[] = [];
  if (SOURCE.test(path) && !/^\/[/*]/.test(lines[0] ?? ''))
    faults.push(`${path}:1: does not say why the file exists`);
  const rules = LINE_RULES.filter((rule) => rule.files.test(path) && !rule.except?.test(path));
  lines.forEach((line, at) => {
    for (const rule of rules) {
      const found = rule.line.exec(line);
      if (found) faults.push(`${path}:${at + 1}: "${found[0].trim().slice(-40)}" ${rule.fault}`);
    }
  });
  return faults;
}

function linesOf(root: string, path: string): string[] {
  return readFileSync(join(root, path), 'utf8').replace(/\n$/, '').split('\n');
}
