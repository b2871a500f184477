import { stringAt, type JsonObject } from '@/lib/protocol/json'
import type { Revision } from '@/lib/protocol/revisions'
import { complete, keepable, METHODS } from './methods'
import type { ReferenceOptions } from './options'
import { RpcError, type Method } from './rpc'
import { goodServer, type ReferenceServer } from './server'

type Held = JsonObject & { readonly uri: string; readonly content?: JsonObject }

/** A server with these resources; one without content is listed, and not found. */
export const holding =
  (held: readonly Held[], wanted: Partial<ReferenceOptions> = {}) =>
  (revision: Revision): ReferenceServer =>
    goodServer(revision, {
      ...wanted,
      methods: {
        ...METHODS,
        'resources/list': (call) =>
          keepable(call, { resources: held.map(({ content: _, ...listed }) => listed as JsonObject) }),
        'resources/read': (call) => {
          const uri = stringAt(call.params, 'uri') ?? ''
          const content = held.find((one) => one.uri === uri)?.content
          if (!content)
            throw new RpcError(call.revision === '2026-07-28' ? -32602 : -32002, 'Resource not found', { uri })
          return keepable(call, { contents: [content] })
        },
        ...wanted.methods,
      },
    })

const acknowledging: Method = (call) => complete(call, {})

/** A server whose resource can be watched (up to 2025-11-25). */
export const watchable = (revision: Revision): ReferenceServer =>
  goodServer(revision, {
    capabilities: { resources: { subscribe: true } },
    methods: { ...METHODS, 'resources/subscribe': acknowledging, 'resources/unsubscribe': acknowledging },
  })
