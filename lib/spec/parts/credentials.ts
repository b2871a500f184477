import type { HeaderList } from '@/lib/protocol/headers'
import type { Http } from '@/lib/spec/sightings'

/** Names under which requests carry what proves who sends them. */
const CREDENTIAL = /auth|cookie|token|secret|api-?key|access-?key/i

const named = (names: Iterable<string>): boolean => Array.from(names).some((name) => CREDENTIAL.test(name))

const queryOf = (url: string): Iterable<string> =>
  url.includes('?') && URL.canParse(url) ? new URL(url).searchParams.keys() : []

/** Whether a request proved who sent it, in whatever way: a header, a cookie or a member of the URL's query. */
export const hasCredentials = ({ requestHeaders, url }: Pick<Http, 'requestHeaders' | 'url'>): boolean =>
  named(requestHeaders.map(([name]: HeaderList[number]) => name)) || named(queryOf(url))
