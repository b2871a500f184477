/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  allowedDevOrigins: ['127.0.0.1', 'localhost'],
  // Loaded by Node as it is: bundling would only copy it, and one copy keeps one connection pool.
  serverExternalPackages: ['undici'],
}

export default config
