// `npm test`: from a bare clone to one honest line: what passed, what failed, what was skipped.
import { onBundledNode, root } from './bundled.mjs';

if (await onBundledNode(import.meta.url)) {
  const { provision } = await import('./provision.mjs');
  const { runSuite } = await import('./suite.ts');
  process.exitCode = await runSuite(root, provision());
}
