import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['{app,components,lib}/**/*.test.{ts,tsx}'],
    // Every core: one is left idle otherwise, half of a machine with two.
    maxWorkers: '100%',
    testTimeout: 20_000,
    reporters: ['default'],
  },
})
