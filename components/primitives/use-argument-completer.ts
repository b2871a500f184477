import { useEffect, useMemo, useRef } from 'react'
import { useSession } from '@/lib/browser/use-session'
import type { Connection } from '@/lib/client/types'
import { isObject, objectAt } from '@/lib/protocol/json'
import type { JsonObject } from '@/lib/protocol/json'
import type { Completer } from '@/components/forms/completer'
import type { Suggestions } from '@/components/ui/use-suggestions'

/** What a `CompleteResult` suggests; of values that are no text, nothing. */
const readCompletion = (result: unknown): Suggestions | undefined => {
  const completion = objectAt(result, 'completion')
  const values = completion?.['values']
  if (!completion || !Array.isArray(values)) return undefined
  const { total, hasMore } = completion
  return {
    values: values.filter((value) => typeof value === 'string'),
    ...(typeof total === 'number' && { total }),
    ...(typeof hasMore === 'boolean' && { hasMore }),
  }
}

/** Connections to servers that do not know the request, whatever they promise. */
const unable = new WeakSet<Connection>()

/** 2024-11-05 has the request, and no capability to promise it by. */
const mayComplete = ({ revision, capabilities }: Connection): boolean =>
  revision === '2024-11-05' || isObject(capabilities['completions'])

/** Arguments that are filled in already, as text; for all but the one being typed (2025-06-18 and later). */
const contextOf = (filled: JsonObject, name: string): JsonObject => {
  const others = Object.entries(filled).filter(([key, value]) => key !== name && typeof value === 'string')
  return others.length === 0 ? {} : { context: { arguments: Object.fromEntries(others) } }
}

/**
 * Asks the server to complete arguments of a prompt or variables of a template while they are typed. Undefined where it
 * does not say that it can, and where nothing may be sent.
 */
export const useArgumentCompleter = (reference: JsonObject, filled: JsonObject): Completer | undefined => {
  const { connection } = useSession()
  const latest = useRef(filled)
  useEffect(() => {
    latest.current = filled
  }, [filled])
  const ref = JSON.stringify(reference)
  return useMemo(() => {
    if (!connection || !mayComplete(connection)) return undefined
    return async (name, value) => {
      if (unable.has(connection)) return undefined
      const context = connection.revision >= '2025-06-18' ? contextOf(latest.current, name) : {}
      const params = { ref: JSON.parse(ref) as JsonObject, argument: { name, value }, ...context }
      const message = await connection.call('completion/complete', params).done.catch(() => undefined)
      // One that does not know the request will not learn it.
      if (message?.kind === 'error' && message.error.code === -32601) unable.add(connection)
      return message?.kind === 'result' ? readCompletion(message.result) : undefined
    }
  }, [connection, ref])
}
