// What a planted breach is, and the few words that all of them are written with.

export interface Breach {
  readonly what: string;
  readonly path: string;
  /** The text of a new file, or what becomes of one that exists. */
  readonly text: string | ((found: string) => string);
  /** What the wall must print, beside the path, on the same line. */
  readonly answer: string;
  /** Further files that the breach needs. */
  readonly also?: Readonly<Record<string, string>>;
  /** Where the answer is expected, when not at `path`. */
  readonly at?: string;
}

export const HEAD = '// Planted.\n';
export const lines = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n');
export const exported = (name: string) => `${HEAD}export const ${name} = 1;\n`;
export const imports = (from: string) => `${HEAD}export { planted } from '${from}';\n`;
