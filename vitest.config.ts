import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const CHECKS = ['lib/spec/{rules,probes}/**/*.test.ts']

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    // Every core: one is left idle otherwise, half of a machine with two.
    maxWorkers: '100%',
    testTimeout: 20_000,
    reporters: ['default'],
    projects: [
      {
        extends: true,
        // Hundreds of small tables over pure functions: loading every rule anew for each would take most of the time.
        test: { name: 'checks', include: CHECKS, isolate: false },
      },
      {
        extends: true,
        test: { name: 'all else', include: ['{app,components,lib}/**/*.test.{ts,tsx}'], exclude: CHECKS },
      },
    ],
  },
})
