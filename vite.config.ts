// Builds the window: the renderer room, as static files that both the desktop and the web shell serve.
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = join(import.meta.dirname, 'renderer');

export default defineConfig({
  root,
  base: './',
  plugins: [react()],
  build: {
    outDir: join(import.meta.dirname, 'dist', 'renderer'),
    emptyOutDir: true,
    target: 'es2024',
    // A strict content policy forbids inlined data and the helper script for old browsers.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
