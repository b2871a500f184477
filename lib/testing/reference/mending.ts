import { modernHeaders, paramHeaders, type HeaderList } from '@/lib/protocol/headers'
import { objectAt, stringAt } from '@/lib/protocol/json'
import type { Revision } from '@/lib/protocol/revisions'
import { TOOLS } from './methods'
import { goodServer, type ReferenceServer } from './server'

/** A server that does not look at these headers: it finds what they should say in the body. */
export const mending =
  (names: readonly string[]) =>
  (revision: Revision): ReferenceServer =>
    goodServer(revision).breaking(({ message }, next) => {
      const params = objectAt(message, 'params')
      const tool = TOOLS.find(({ listed }) => listed['name'] === params?.['name'])
      const right = [
        ...modernHeaders(revision, stringAt(message, 'method') ?? '', params),
        ...paramHeaders(tool?.listed['inputSchema'], params?.['arguments']),
      ]
      const mended = right.filter(([name]) => names.includes(name.toLowerCase()))
      return next({ headers: Object.fromEntries(mended) })
    })

/** A server that refuses requests whose headers, as they came over the wire, do not please it. */
export const pickyAbout =
  (pleases: (headers: HeaderList) => boolean) =>
  (revision: Revision): ReferenceServer => {
    const good = goodServer(revision)
    const refusing = good.breaking(() =>
      Response.json({ jsonrpc: '2.0', error: { code: -32020, message: 'Header mismatch' } }, { status: 400 }),
    )
    return { ...good, fetch: (request) => (pleases(request.headers) ? good : refusing).fetch(request) }
  }
