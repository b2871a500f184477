import { fileURLToPath } from 'node:url'

const englishOnly = fileURLToPath(new URL('.config/zod-english-loader.cjs', import.meta.url))

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // The app is opened by its address; Next's dev server knows only the name it was started with.
  allowedDevOrigins: ['127.0.0.1', '[::1]'],
  // Loaded by Node as they are: one copy keeps one connection pool, and native code cannot be bundled.
  serverExternalPackages: ['undici', 'libsql', 'pg'],
  // `npm test` checks the types; who starts the app should not wait for that.
  typescript: { ignoreBuildErrors: true },
  turbopack: {
    root: import.meta.dirname,
    rules: { '**/zod/v4/locales/index.js': { loaders: [englishOnly], as: '*.js' } },
  },
}

export default config
