import { defineConfig } from '@playwright/test'
import { chromiumFlags, shellPath } from './tests/support/chromium.ts'

const words = ['expert', 'reviewer', 'review', 'safeguarding', 'sealed', 'self-view']
const onBothStores = words.map((name) => `**/${name}.test.ts`)

export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results/journeys',
  globalSetup: './tests/support/global-setup.ts',
  forbidOnly: true,
  workers: 2,
  // Long, because a small machine may do three things at once: no journey measures time.
  timeout: 240_000,
  expect: { timeout: 15_000 },
  use: {
    // A phone in somebody's hand; a desk is asked for by the journeys that need one.
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // A film of every journey takes more of a small machine than the journey itself, and cannot be made
    // of a browser that is killed: `--trace on` makes one of a journey that is looked into.
    trace: 'off',
    launchOptions: { executablePath: shellPath(), args: chromiumFlags },
  },
  // How a screen looks, and what a phone does by itself, does not hang on the store under the server: that
  // is gone through on one. Whatever hands words from one person to another is gone through on both.
  projects: [{ name: 'sqlite' }, { name: 'postgres', testMatch: onBothStores }],
})
