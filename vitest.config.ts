import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['**/*.test.{ts,tsx}'],
    exclude: ['node_modules/**', 'out/**', '.cache/**'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // A machine under load is slow, not wrong.
    expect: { poll: { timeout: 60_000 } },
    // Two cores: more workers only fight each other.
    maxWorkers: 2,
  },
})
