import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';

/** There is one style sheet and nothing is preloaded, so fetching both before a part of the page is code for nothing. */
const NO_PRELOADING: Plugin = {
  name: 'no-preloading',
  enforce: 'pre',
  load: (id) =>
    id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : null,
};

export default defineConfig({
  // Relative, so that one build works at /, at /repo/ and at /a/b/.
  base: './',
  // A missing file is a 404, as on the hosts we publish to; routes are in the hash, so nothing needs a fallback.
  appType: 'mpa',
  plugins: [
    svelte(),
    NO_PRELOADING,
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/sw',
      filename: 'sw.ts',
      injectRegister: false,
      manifest: false,
      injectManifest: {
        // The shell only: shards go into a cache of their own, checked (src/sw/sw.ts).
        globPatterns: ['**/*.{html,js,css,woff2,svg,png,webmanifest}'],
        globIgnores: ['model/**', 'sw.js'],
      },
    }),
  ],
  build: {
    target: 'es2022',
    // One style sheet and no preloading: the code that fetches both would cost more than it saves.
    cssCodeSplit: false,
    modulePreload: false,
    // No data: URLs: the page's CSP allows scripts, fonts and workers from its own origin only.
    assetsInlineLimit: 0,
    rolldownOptions: {
      checks: { pluginTimings: false },
      // Lists and waiting are not on the first screen; without this they would come with it all the same.
      treeshake: {
        moduleSideEffects: [
          { test: /svelte\/src\/(internal\/(client\/dom|shared)|reactivity)\//, sideEffects: false },
        ],
      },
    },
  },
  worker: { format: 'es' },
  resolve: process.env.VITEST ? { conditions: ['browser'] } : {},
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**', 'node_modules/**'],
    environment: 'node',
    // A deadline is for what hangs; a busy machine is slow, not wrong.
    testTimeout: 60_000,
  },
});
