/** What a result of 2026-07-28 says about keeping it (caching); undefined where it says nothing. */
export const cachingText = ({ ttlMs, cacheScope }: Record<string, unknown>): string | undefined => {
  if (typeof ttlMs !== 'number') return undefined
  const whose = cacheScope === 'public' ? ', by everyone' : cacheScope === 'private' ? ', by this client only' : ''
  return ttlMs > 0 ? `May be kept for ${ttlMs / 1000} s${whose}.` : 'Not to be kept.'
}
