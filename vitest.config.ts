import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Pure: no globals, no environment, no mocked modules, so that tests may share what they load. */
const PURE = [
  'lib/{protocol,recording,views,forms,wire,client,elicitation,sampling,cassette,answering,explore}/**/*.test.ts',
  'lib/{spec,files,share,replay,demo,testing}/**/*.test.ts',
]

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    // Every core: one is left idle otherwise, half of a machine with two.
    maxWorkers: '100%',
    testTimeout: 30_000,
    // As end to end: shared machines stall now and then, and a second try is told.
    retry: process.env['CI'] === undefined ? 0 : 1,
    reporters: ['default'],
    projects: [
      {
        extends: true,
        // Hundreds of files: loading the engine anew for each would take most of the time.
        test: { name: 'pure', include: PURE, isolate: false },
      },
      {
        extends: true,
        test: { name: 'all else', include: ['{app,components,lib}/**/*.test.{ts,tsx}'], exclude: PURE },
      },
    ],
  },
})
