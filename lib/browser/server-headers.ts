import type { HeaderList } from '@/lib/protocol/headers'
import { isObject } from '@/lib/protocol/json'
import { OwnChoice } from './own-choice'
import type { Owner } from './per-session'
import { Stored } from './stored'

/** Headers by origin: what was typed for one server is never sent to another. */
type Book = Readonly<Record<string, HeaderList>>

const readHeaders = (value: unknown): HeaderList =>
  Array.isArray(value)
    ? value.flatMap((entry): [string, string][] => {
        const [name, text] = Array.isArray(entry) ? (entry as unknown[]) : []
        return typeof name === 'string' && typeof text === 'string' ? [[name, text]] : []
      })
    : []

const readBook = (stored: unknown): Book =>
  isObject(stored)
    ? Object.fromEntries(Object.entries(stored).map(([origin, headers]) => [origin, readHeaders(headers)]))
    : {}

/** What the user ticked to remember, for this tab: headers carry secrets, so nothing longer. */
export const rememberedHeaders = new OwnChoice<Book>(
  new Stored(() => globalThis.sessionStorage, 'parley.headers', readBook),
  readBook,
  { name: 'headers' },
)

/** What was typed since the page opened; wins over what is remembered, and is stored nowhere. */
export const typedHeaders = new OwnChoice<Book>(
  new Stored(
    () => undefined,
    '',
    () => ({}),
  ),
  () => ({}),
)

/** The server a URL belongs to, as far as headers are concerned; undefined when it is no http(s) URL. */
export const headerOrigin = (url: string): string | undefined => {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  return parsed?.protocol === 'http:' || parsed?.protocol === 'https:' ? parsed.origin : undefined
}

/** The headers that a session is to send to an origin. */
export const headersFor = (owner: Owner, origin: string | undefined): HeaderList =>
  origin === undefined ? [] : (typedHeaders.of(owner).get()[origin] ?? rememberedHeaders.of(owner).get()[origin] ?? [])

/** Sets an origin's headers; with `remember` they are also kept in sessionStorage, without it removed from there. */
export const setHeadersFor = (owner: Owner, origin: string, headers: HeaderList, remember: boolean): void => {
  typedHeaders.set(owner, { ...typedHeaders.of(owner).get(), [origin]: headers })
  const { [origin]: _dropped, ...others } = rememberedHeaders.of(owner).get()
  rememberedHeaders.set(owner, remember ? { ...others, [origin]: headers } : others)
}
