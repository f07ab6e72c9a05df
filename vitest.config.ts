// Which tests belong to which room; browser stories are Playwright's and are never picked up here.
import { defineConfig } from 'vitest/config';
import { guardNode } from './house/guard.mjs';

guardNode();

const rooms = ['domain', 'contract', 'native', 'main', 'preload', 'renderer', 'data', 'house'];

export default defineConfig({
  test: {
    projects: rooms.map((room) => ({
      test: {
        name: room,
        include: [`${room}/**/*.test.ts`, `${room}/**/*.test.tsx`],
        testTimeout: 60_000,
        hookTimeout: 120_000,
      },
    })),
    maxWorkers: 2,
  },
});
