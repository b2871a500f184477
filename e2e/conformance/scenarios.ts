import type { Call, Connection } from '@/lib/client/types'
import { tour } from '@/lib/explore/tour'
import { isObject, objectAt, stringAt, type JsonObject } from '@/lib/protocol/json'
import { LATEST_MODERN } from '@/lib/protocol/revisions'
import { egress } from '@/lib/server/egress'
import { agree, connected } from '@/lib/testing/recorded'
import type { Catalog, CatalogItem } from '@/lib/views/types'

type Given = {
  readonly url: string
  readonly revision: string
  /** What the scenario wants to be called, where it says so. */
  readonly context: unknown
}

type Session = { readonly connection: Connection; readonly catalog: () => Catalog }
type Act = (given: Given) => Promise<void>

/** Milliseconds for a call; the suite gives a scenario 30 s. */
const PATIENCE = 15_000

/**
 * Connects as the app does, listens, and does one thing. The era is pinned and not the revision: some of the suite's
 * servers answer with an older one than they are asked for.
 */
const visiting =
  (work: (session: Session, given: Given) => Promise<void>): Act =>
  async (given) => {
    const version = given.revision === LATEST_MODERN ? 'modern' : 'legacy'
    const { connection, current } = await connected({ url: given.url, fetch: egress }, { version })
    connection.listen()
    await work({ connection, catalog: () => current().catalog() }, given)
    await connection.close()
  }

const toolCall = ({ connection }: Session, { key, raw }: CatalogItem, args: JsonObject): Call =>
  connection.call('tools/call', { name: key, arguments: args }, { inputSchema: raw['inputSchema'] })

/** Sees all there is, calls every tool once and agrees to what it asks. */
const lookAround = visiting(({ connection, catalog }) =>
  connection
    .refreshCatalog()
    .then(() =>
      tour(connection, { catalog, tools: catalog().tools.map(({ key }) => key), roots: [], patience: PATIENCE }),
    ),
)

/** Makes the calls that the scenario gives, with the schemas that the server listed. */
const callAsGiven = visiting(async (session, { context }) => {
  await session.connection.refreshCatalog()
  const calls: unknown = isObject(context) ? context['toolCalls'] : undefined
  if (!Array.isArray(calls)) throw new Error('The scenario gives no calls')
  for (const call of calls as unknown[]) {
    const tool = session.catalog().tools.find(({ key }) => key === stringAt(call, 'name'))
    if (!tool) throw new Error(`No such tool: ${JSON.stringify(call)}`)
    await toolCall(session, tool, (objectAt(call, 'arguments') ?? {}) as JsonObject).done
  }
})

/** Calls every tool before it answers any: what belongs to one call must not get into another. */
const allAtOnce = visiting(async (session) => {
  const { connection, catalog } = session
  await connection.refreshCatalog()
  const calls = catalog().tools.map((tool) => toolCall(session, tool, {}))
  const asked = (call: Call): Promise<unknown> =>
    new Promise<void>((resolve) => {
      const look = (): void => {
        if (connection.pendingAsks().some(({ callId }) => callId === call.requestId)) resolve()
      }
      connection.onAsksChanged(look)
      look()
    })
  await Promise.all(calls.map((call) => Promise.race([call.done, asked(call)])))
  agree(connection)
  await Promise.all(calls.map(({ done }) => done))
})

/** Sends a schema back as it was listed. */
const echoSchema = visiting(async (session) => {
  await session.connection.refreshCatalog()
  const named = (name: string): CatalogItem => {
    const tool = session.catalog().tools.find(({ key }) => key === name)
    if (!tool) throw new Error(`No such tool: ${name}`)
    return tool
  }
  const schema = objectAt(named('json_schema_2020_12_tool').raw, 'inputSchema') ?? {}
  await toolCall(session, named('json_schema_echo'), { schema: schema as JsonObject }).done
})

const ACTS: Readonly<Record<string, Act>> = {
  'http-custom-headers': callAsGiven,
  'sep-2322-client-request-state': allAtOnce,
  'json-schema-2020-12-preservation': echoSchema,
}

/** What is done in a scenario; most need no more than somebody who looks around. */
export const actFor = (scenario: string): Act => ACTS[scenario] ?? lookAround
