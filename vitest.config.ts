// Which tests belong to which room; browser stories are Playwright's and are never picked up here.
import { defineConfig } from 'vitest/config';

const rooms = ['domain', 'contract', 'native', 'main', 'preload', 'renderer', 'data', 'house'];

export default defineConfig({
  test: {
    projects: rooms.map((room) => ({
      test: {
        name: room,
        include: [`${room}/**/*.test.ts`, `${room}/**/*.test.tsx`],
        // A room without tests yet is not a fault; a test that hangs is.
        testTimeout: 60_000,
        hookTimeout: 120_000,
      },
    })),
    maxWorkers: 2,
    // The order in which files and tests run is the order in which they are written.
    sequence: { shuffle: false },
  },
});
