// `npm start`: from a bare clone to the open workbench in one command.
import { onBundledNode, root } from './bundled.mjs';
import { endWithNpm } from './orphan.mjs';

endWithNpm();

if (await onBundledNode(import.meta.url)) {
  const { openWorkbench } = await import('./open.ts');
  process.exitCode = await openWorkbench(root, process.argv.slice(2));
}
