import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from './tests/browser/find-browser.ts';

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '*.spec.ts',
  outputDir: 'tests/browser/results',
  reporter: [['list'], ['json', { outputFile: '.cache/playwright.json' }]],
  // Chromium draws WebGL in software here: more at once would measure waiting.
  workers: 1,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    launchOptions: { executablePath: findBrowser(), args: BROWSER_FLAGS },
    viewport: { width: 1280, height: 800 },
    trace: 'retain-on-failure',
  },
});
