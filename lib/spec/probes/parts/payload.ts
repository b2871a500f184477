import { canonicalJson } from '@/lib/protocol/canonical'
import type { Reply } from '@/lib/spec/probing/reply'

/** A list or a reading as text that can be compared: without what may differ from one request to the next. */
export const payload = ({ result }: Reply): string => {
  const { _meta, ttlMs: _ttl, nextCursor: _cursor, ...rest } = result ?? {}
  return canonicalJson(rest)
}
