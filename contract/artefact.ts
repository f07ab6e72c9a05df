// The compact data artefact: a header line and JSON sections, split the same way on disk and in the window.
import { z } from 'zod';

export const ARTEFACT_FORMAT = 1;

const header = z.strictObject({
  format: z.literal(ARTEFACT_FORMAT),
  sections: z.array(
    z.strictObject({
      name: z.enum(['safety', 'catalogue', 'evidence']),
      bytes: z.int().positive(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});
export type ArtefactHeader = z.infer<typeof header>;

export interface ArtefactSection {
  readonly name: 'safety' | 'catalogue' | 'evidence';
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

export type SplitArtefact =
  | { readonly ok: true; readonly sections: readonly ArtefactSection[] }
  | { readonly ok: false; readonly reason: string };

const NEWLINE = 0x0a;
const LONGEST_HEADER = 4096;

/** Cuts an artefact into its sections without checking their hashes; callers verify before they trust. */
export function splitArtefact(artefact: Uint8Array): SplitArtefact {
  const end = artefact.subarray(0, LONGEST_HEADER).indexOf(NEWLINE);
  if (end < 0) return { ok: false, reason: 'it has no header' };
  const parsed = header.safeParse(jsonOf(artefact.subarray(0, end)));
  if (!parsed.success) return { ok: false, reason: 'its header is not of format 1' };
  let from = end + 1;
  const sections = parsed.data.sections.map(({ name, bytes, sha256 }) => {
    const section = { name, sha256, bytes: artefact.subarray(from, from + bytes) };
    from += bytes;
    return section;
  });
  if (from !== artefact.byteLength)
    return { ok: false, reason: 'its length is not what its header says' };
  return { ok: true, sections };
}

/** The header is plain ASCII, so it needs no decoder; undefined when it is not JSON. */
function jsonOf(ascii: Uint8Array): unknown {
  try {
    return JSON.parse(String.fromCharCode(...ascii));
  } catch {
    return undefined;
  }
}
