// How the run stands, in words: what is being tried, what was found, what the composer wants known.
import { type Chip, saysNothing } from '#domain/search/chip.ts';
import { fixed } from '#renderer/ui/numbers.ts';
import { useWords } from '#renderer/ui/words.ts';
import type { Run } from './use-compose-run.ts';
import { useNoteText } from './use-note-text.ts';

interface RunStatusProps {
  readonly run: Run;
  readonly chips: readonly Chip[];
  readonly connected: boolean;
}

export function RunStatus({ run, chips, connected }: RunStatusProps) {
  const { say } = useWords();
  const noteText = useNoteText();
  const { phase, progress, notes, problem } = run;
  const lines: string[] = [];
  if (phase === 'running' && !connected) lines.push(say('brief.offline'));
  else if (phase === 'running') {
    lines.push(
      progress
        ? say('brief.progress', {
            tried: fixed(progress.evaluations, 0),
            all: fixed(Math.max(progress.ofEvaluations, progress.evaluations), 0),
            found: progress.found,
            fit: fixed(progress.bestTotal, 2),
          })
        : say('brief.starting'),
    );
  }
  if (phase === 'cancelled') lines.push(say('brief.cancelled'));
  if (phase === 'failed') lines.push(say('brief.failed'), problem);
  const neutral = chips.length > 0 && saysNothing(chips) && phase === 'idle';
  if (neutral) lines.push(say('brief.neutral'));
  lines.push(...notes.map(noteText));
  return (
    <div role="status" className="note run">
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </div>
  );
}
