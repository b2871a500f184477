import type { Connection } from '@/lib/client/types'
import { validContent } from '@/lib/elicitation/example'
import type { Root } from '@/lib/protocol/asks'
import { headerMarkFlaw } from '@/lib/protocol/header-marks'
import { isObject, stringAt, type JsonObject } from '@/lib/protocol/json'
import type { Catalog, CatalogItem } from '@/lib/views/types'
import { answerFor } from './answers'

/** Of each kind that many are looked at: a server may list thousands. */
const SAMPLE = 5

export type TourOptions = {
  /** What the server listed, as of now. */
  readonly catalog: () => Catalog
  /** Tools that may be called, each once, with arguments made up to fit. */
  readonly tools: readonly string[]
  readonly roots: readonly Root[]
  /** Milliseconds for each call, after which it is cancelled. */
  readonly patience: number
  readonly signal?: AbortSignal
}

type Visit = { readonly method: string; readonly params: JsonObject; readonly inputSchema?: unknown }

const promptArguments = ({ raw }: CatalogItem): readonly string[] => {
  const list = raw['arguments']
  return Array.isArray(list) ? list.flatMap((entry: unknown) => stringAt(entry, 'name') ?? []) : []
}

const examples = (names: readonly string[]): JsonObject => Object.fromEntries(names.map((name) => [name, 'example']))

const usable = (items: readonly CatalogItem[]): readonly CatalogItem[] =>
  items.filter(({ invalid }) => invalid === undefined).slice(0, SAMPLE)

const completions = (prompts: readonly CatalogItem[]): readonly Visit[] => {
  const prompt = prompts.find((item) => promptArguments(item).length > 0)
  const name = prompt && promptArguments(prompt)[0]
  if (!prompt || name === undefined) return []
  const ref = { type: 'ref/prompt', name: prompt.key }
  return [{ method: 'completion/complete', params: { ref, argument: { name, value: '' } } }]
}

const toolCalls = (tools: readonly CatalogItem[], { revision }: Connection): readonly Visit[] =>
  tools.map(({ key, raw }) => {
    const { inputSchema } = raw
    const args = validContent(inputSchema, revision) ?? {}
    return { method: 'tools/call', params: { name: key, arguments: args }, inputSchema }
  })

/** Tools that a client of this revision is to leave out, however well it could call them. */
const callable = (tools: readonly CatalogItem[], { era }: Connection): readonly CatalogItem[] =>
  tools.filter(({ raw }) => era === 'legacy' || headerMarkFlaw(raw['inputSchema']) === undefined)

/** What changes nothing: every list, some resources and prompts, a completion; and the tools that may be called. */
const visits = (connection: Connection, { catalog, tools }: TourOptions): readonly Visit[] => {
  const { resources, prompts, tools: listed } = catalog()
  const some = usable(prompts)
  return [
    ...(connection.era === 'legacy' ? [{ method: 'ping', params: {} }] : []),
    ...usable(resources).map(({ key }) => ({ method: 'resources/read', params: { uri: key } })),
    ...some.map((item) => ({
      method: 'prompts/get',
      params: { name: item.key, arguments: examples(promptArguments(item)) },
    })),
    ...(isObject(connection.capabilities['completions']) ? completions(some) : []),
    ...toolCalls(
      callable(listed, connection).filter(({ key }) => tools.includes(key)),
      connection,
    ),
  ]
}

/** Answers whatever is asked as somebody would who agrees to it, so that calls come to their end. */
const agreeToAll = (connection: Connection, { roots }: TourOptions): (() => void) => {
  const { revision } = connection
  const look = (): void => {
    for (const ask of connection.pendingAsks()) {
      const answer = answerFor(ask, 'accept', { roots, revision })
      if (answer) connection.answer(ask.key, answer, 'explorer')
    }
  }
  const stop = connection.onAsksChanged(look)
  look()
  return stop
}

const visit = async (connection: Connection, { method, params, inputSchema }: Visit, options: TourOptions) => {
  const call = connection.call(method, params, { progress: true, inputSchema })
  const giveUp = (): void => {
    call.cancel('The tour does not wait any longer.')
  }
  const timer = setTimeout(giveUp, options.patience)
  options.signal?.addEventListener('abort', giveUp, { once: true })
  // What fails is on the recording.
  await call.done.catch(() => undefined)
  clearTimeout(timer)
  options.signal?.removeEventListener('abort', giveUp)
}

/**
 * Sees what a server offers, so that there is something to judge it by: asks for all lists, reads and gets a few of
 * what they hold, and calls the tools it may. One after the other; resolves when done or when the signal fires.
 */
export const tour = async (connection: Connection, options: TourOptions): Promise<void> => {
  const stop = agreeToAll(connection, options)
  try {
    await connection.refreshCatalog()
    for (const one of visits(connection, options)) {
      if (options.signal?.aborted) return
      await visit(connection, one, options)
    }
  } finally {
    stop()
  }
}
