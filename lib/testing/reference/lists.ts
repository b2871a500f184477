import { stringAt, type JsonObject } from '@/lib/protocol/json'
import { keepable, METHODS, TOOLS } from './methods'
import { RpcError, type Method } from './rpc'

const PAGES: Readonly<Record<string, readonly [first: number, last: number]>> = { p2: [1, 2], p3: [2, 3] }

/** The book's methods, with a list of tools in three pages. */
export const PAGED: Readonly<Record<string, Method>> = {
  ...METHODS,
  'tools/list': (call) => {
    const cursor = stringAt(call.params, 'cursor')
    const [first, last] = (cursor === undefined ? [0, 1] : PAGES[cursor]) ?? []
    if (first === undefined) throw new RpcError(-32602, 'Unknown cursor')
    const next: JsonObject = last === 3 ? {} : { nextCursor: `p${String(Number(last) + 1)}` }
    return keepable(call, { tools: TOOLS.slice(first, last).map(({ listed }) => listed), ...next })
  },
}

const refusing =
  (method: Method): Method =>
  (call) => {
    if (call.params['cursor'] !== undefined) throw new RpcError(-32602, 'Unknown cursor')
    return method(call)
  }

/** The book's methods, each list on one page, which know that there are no cursors. */
export const UNPAGED: Readonly<Record<string, Method>> = Object.fromEntries(
  Object.entries(METHODS).map(([name, method]) => [name, name.endsWith('/list') ? refusing(method) : method]),
)
