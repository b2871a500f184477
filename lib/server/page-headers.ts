type PageHeaders = Readonly<Record<string, string>> & { readonly 'content-security-policy': string }

/**
 * Headers of every page. Server text is shown here, so that nothing it says may load, run or be sent anywhere: only
 * scripts with this response's nonce run (CSP Level 3, strict-dynamic). Monaco sets inline styles; images and media of
 * tool results are data: and blob: URLs. In development Next needs eval and its socket.
 * `frames`: the origin of the sandbox, on the page that may open apps.
 */
export const pageHeaders = (
  nonce: string,
  { dev, frames }: { dev: boolean; frames?: string | undefined },
): PageHeaders => ({
  'content-security-policy': [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${dev ? ' ws: wss:' : ''}`,
    ...(frames === undefined ? [] : [`frame-src ${frames}`]),
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  // Asked for anew each time, for its nonce; Next's own `no-store` would keep a page that was left from coming back.
  'cache-control': 'private, no-cache',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
})
