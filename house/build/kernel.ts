// Compiles the SIMD kernel and writes its bytes where the program finds them: `node house/build/kernel.ts`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import asc from 'assemblyscript/asc';

const ROOT = join(import.meta.dirname, '..', '..');
const SOURCE = join(ROOT, 'native', 'kernel', 'multiply.as');
export const BYTES = join(ROOT, 'native', 'kernel', 'multiply-bytes.ts');
const ENTRY = 'multiply.ts';
const OUT = 'multiply.wasm';

/** The module's bytes; the same source gives the same bytes. */
export async function compileKernel(): Promise<Uint8Array> {
  const source = readFileSync(SOURCE, 'utf8');
  let bytes: Uint8Array | undefined;
  const options = ['-O3', '--noAssert', '--enable', 'simd', '--runtime', 'stub', '--importMemory'];
  const { error } = await asc.main([ENTRY, ...options, '--outFile', OUT], {
    readFile: (name: string) => (name === ENTRY ? source : null),
    writeFile: (name: string, contents: Uint8Array | string) => {
      if (name === OUT && typeof contents !== 'string') bytes = contents;
    },
    listFiles: () => [],
  });
  if (error) throw new Error(`the kernel does not compile: ${error.message}`);
  if (!bytes) throw new Error('the compiler wrote no module');
  return bytes;
}

/** The file that carries them. */
export function fileOf(bytes: Uint8Array): string {
  return `// The compiled kernel; written by house/build/kernel.ts from multiply.as, and held to it by a test.\nexport const MULTIPLY_BYTES =\n  '${Buffer.from(bytes).toString('base64')}';\n`;
}

if (import.meta.main) writeFileSync(BYTES, fileOf(await compileKernel()));
