import { connect } from '@/lib/client/connect'
import type { Connection } from '@/lib/client/types'
import { tour } from '@/lib/explore/tour'
import { ADVERTISE_ALL } from '@/lib/protocol/capabilities'
import { stringAt } from '@/lib/protocol/json'
import type { Revision } from '@/lib/protocol/revisions'
import { newHeader, Recording } from '@/lib/recording/recording'
import { ALL_PROBES } from '@/lib/spec/probes/all-probes'
import { factsOf, type ProbeFacts } from '@/lib/spec/probing/facts'
import { PATIENCE } from '@/lib/spec/probing/patience'
import { runProbes } from '@/lib/spec/probing/run-probes'
import { SessionViews } from '@/lib/views/session-views'
import type { RunningServer } from './real-servers'

/** Milliseconds for a call and for a reply to a probe: nothing hangs, but the machine may be busy. */
const ENOUGH = 20_000

/** What came of looking a server over, and of probing it. */
export type RealSession = { readonly recording: Recording; readonly facts: ProbeFacts }

/** Opens every page that the person is sent to, and agrees there too. */
const visitPages = (connection: Connection, { visit }: RunningServer): void => {
  const seen = new Set<string>()
  connection.onAsksChanged(() => {
    for (const { params } of connection.pendingAsks()) {
      const url = stringAt(params, 'url')
      if (url === undefined || seen.has(url)) continue
      seen.add(url)
      void visit?.(url)
    }
  })
}

/**
 * What a person does who looks a server over: connects, sees everything it lists, calls the tools that do not take
 * their time on purpose, agrees to all it asks, and hangs up.
 */
const lookAround = async (server: RunningServer, revision: Revision): Promise<RealSession> => {
  const { url, fetch, leave } = server
  const recording = new Recording(newHeader('test', Date.now(), url), () => performance.timeOrigin + performance.now())
  const views = new SessionViews()
  const roots = [{ uri: 'file:///home/ada', name: 'home' }]
  const connection = await connect(
    { url, version: revision, headers: [], advertised: ADVERTISE_ALL, roots, logLevel: 'debug' },
    { recording, fetch, newId: () => crypto.randomUUID() },
  )
  const catalog = () => {
    views.advance(recording.events)
    return views.catalog()
  }
  visitPages(connection, server)
  connection.listen()
  await connection.refreshCatalog()
  const names = catalog().tools.map(({ key }) => key)
  const tools = names.filter((name) => !leave.includes(name))
  await tour(connection, { catalog, tools, roots, patience: ENOUGH })
  await connection.close()
  views.advance(recording.events)
  const [view] = views.connections()
  const facts = view && factsOf(view, [])
  if (!facts) throw new Error(`No connection to ${url} came about`)
  return { recording, facts }
}

/** Looks a server over, then makes every safe probe of it; all of that is on the recording. */
export const lookedOver = async (server: RunningServer, revision: Revision): Promise<RealSession> => {
  const session = await lookAround(server, revision)
  const { recording, facts } = session
  await runProbes(
    { probes: ALL_PROBES, facts, tools: [], risks: ['safe'] },
    {
      recording,
      fetch: server.fetch,
      newId: () => crypto.randomUUID(),
      describe: (error) => ({ code: 'TEST', title: 'It failed', cause: String(error), action: '' }),
      patience: { ...PATIENCE, reply: ENOUGH },
    },
  )
  return session
}
