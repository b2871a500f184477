import type { HeaderList } from '@/lib/protocol/headers'
import { isObject } from '@/lib/protocol/json'
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
export const rememberedHeaders = new Stored<Book>(() => globalThis.sessionStorage, 'parley.headers', readBook)

/** What was typed since the page opened; wins over what is remembered, and is stored nowhere. */
export const typedHeaders = new Stored<Book>(
  () => undefined,
  '',
  () => ({}),
)

/** The server a URL belongs to, as far as headers are concerned; undefined when it is no http(s) URL. */
export const headerOrigin = (url: string): string | undefined => {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  return parsed?.protocol === 'http:' || parsed?.protocol === 'https:' ? parsed.origin : undefined
}

/** The headers to send to an origin. */
export const headersFor = (origin: string | undefined): HeaderList =>
  origin === undefined ? [] : (typedHeaders.get()[origin] ?? rememberedHeaders.get()[origin] ?? [])

/** Sets an origin's headers; with `remember` they are also kept in sessionStorage, without it removed from there. */
export const setHeadersFor = (origin: string, headers: HeaderList, remember: boolean): void => {
  typedHeaders.set({ ...typedHeaders.get(), [origin]: headers })
  const { [origin]: _dropped, ...others } = rememberedHeaders.get()
  rememberedHeaders.set(remember ? { ...others, [origin]: headers } : others)
}
