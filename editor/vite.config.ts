import { defineConfig } from 'vite';

/**
 * The desk's application, built into dist/editor. `src/desk/editorAssets.ts` serves it: names hold a
 * hash of the content, and the manifest tells which files a page asks for first.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: '/assets/desk/',
  publicDir: false,
  logLevel: 'error',
  build: {
    outDir: '../dist/editor',
    emptyOutDir: true,
    assetsDir: '',
    manifest: 'manifest.json',
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: { input: `${import.meta.dirname}/main.tsx` },
  },
});
