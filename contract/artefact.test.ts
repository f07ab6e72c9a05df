// The artefact is cut into sections the same way wherever it is read, and never past its end.
import { expect, test } from 'vitest';
import { splitArtefact } from './artefact.ts';

const SHA = 'a'.repeat(64);

function artefact(sections: readonly { name: string; bytes: number }[], body: string): Uint8Array {
  const listed = sections.map((section) => ({ ...section, sha256: SHA }));
  return new TextEncoder().encode(`${JSON.stringify({ format: 1, sections: listed })}\n${body}`);
}

test('sections come out in order, each with its own bytes', () => {
  const split = splitArtefact(
    artefact(
      [
        { name: 'safety', bytes: 2 },
        { name: 'catalogue', bytes: 3 },
      ],
      '{}[1]',
    ),
  );
  if (!split.ok) throw new Error(split.reason);
  const texts = split.sections.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]);
  expect(texts).toEqual([
    ['safety', '{}'],
    ['catalogue', '[1]'],
  ]);
});

test('a header that promises more or less than there is, or another section, is refused', () => {
  const refused = [
    artefact([{ name: 'safety', bytes: 3 }], '{}'),
    artefact([{ name: 'safety', bytes: 1 }], '{}'),
    artefact([{ name: 'safety', bytes: -2 }], '{}'),
    artefact([{ name: 'secrets', bytes: 2 }], '{}'),
    new TextEncoder().encode('{"format":1,"sections":[]}'),
    new TextEncoder().encode('not json\n{}'),
    new Uint8Array(0),
  ].map((bytes) => splitArtefact(bytes).ok);
  expect(refused).toEqual(refused.map(() => false));
});
