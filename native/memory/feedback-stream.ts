// The stream of feedback in memory.
import type { FeedbackStream, Reader, StreamEntry } from '#contract/ports/feedback-stream.ts';

interface Held {
  readonly entry: StreamEntry;
  readonly consumer: string;
  readonly deliveredAt: number;
}

interface Group {
  next: number;
  readonly pending: Map<string, Held>;
}

export function memoryStream(clock: () => number): FeedbackStream {
  const entries: StreamEntry[] = [];
  const groups = new Map<string, Group>();
  const groupOf = (name: string): Group => {
    const group = groups.get(name) ?? { next: 0, pending: new Map() };
    groups.set(name, group);
    return group;
  };
  const deliver = ({ group, consumer }: Reader, given: readonly StreamEntry[]) => {
    for (const entry of given) {
      groupOf(group).pending.set(entry.entryId, { entry, consumer, deliveredAt: clock() });
    }
    return given;
  };
  return {
    append: async (given) => {
      for (const { kind, id, payload } of given) {
        if (entries.some((one) => one.kind === kind && one.id === id)) continue;
        entries.push({ entryId: String(entries.length + 1), kind, id, payload });
      }
    },
    read: async (reader, most) => {
      const group = groupOf(reader.group);
      const given = entries.slice(group.next, group.next + most);
      group.next += given.length;
      return deliver(reader, given);
    },
    acknowledge: async (group, entryIds) => {
      for (const id of entryIds) groupOf(group).pending.delete(id);
    },
    claim: async (reader, idleMs, most) => {
      const late = [...groupOf(reader.group).pending.values()]
        .filter(({ deliveredAt }) => deliveredAt <= clock() - idleMs)
        .map(({ entry }) => entry)
        .sort((a, b) => Number(a.entryId) - Number(b.entryId))
        .slice(0, most);
      return deliver(reader, late);
    },
    length: async () => entries.length,
  };
}
