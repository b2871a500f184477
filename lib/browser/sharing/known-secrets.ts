import { keptKeys, typedKeys } from '@/lib/browser/provider-keys'
import { rememberedHeaders, typedHeaders } from '@/lib/browser/server-headers'
import { heldToken } from '@/lib/browser/token'
import type { HeaderList } from '@/lib/protocol/headers'

/** Headers in which nothing secret stands: what they say stands everywhere. */
const PLAIN = /^(accept|accept-.*|cache-control|content-type|origin|user-agent|mcp-(?!session-id).*)$/i
/** `Bearer abc`: the scheme (RFC 9110 §11.1) is no secret, what follows it is one by itself. */
const CREDENTIALS = /^(?:[\w-]+) +(\S.*)$/

const ofHeaders = (headers: HeaderList): string[] =>
  headers.flatMap(([name, value]) => {
    if (PLAIN.test(name)) return []
    const credentials = CREDENTIALS.exec(value)?.[1]
    return credentials === undefined ? [value] : [value, credentials]
  })

/**
 * Every secret that this page has been given, wherever it is held: headers typed for any server, keys of model
 * providers, the page's own token; and the texts that the person adds by hand. Without doubles, the longest first.
 */
export const knownSecrets = (added: readonly string[] = []): readonly string[] => {
  const token = heldToken()
  const all = [
    ...[typedHeaders, rememberedHeaders].flatMap((choice) =>
      choice.all().flatMap((book) => Object.values(book).flatMap(ofHeaders)),
    ),
    ...[typedKeys, keptKeys].flatMap((keys) => Object.values(keys.get()).map(({ key }) => key)),
    ...(token === undefined ? [] : [token]),
    ...added,
  ]
  return [...new Set(all.map((text) => text.trim()).filter((text) => text !== ''))].sort(
    (one, other) => other.length - one.length,
  )
}
