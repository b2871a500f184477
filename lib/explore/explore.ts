import { notLoaded } from '@/lib/client/problems'
import type { ClientDeps, ConnectOptions, Connection } from '@/lib/client/types'
import type { JsonObject } from '@/lib/protocol/json'
import type { ConnectionId, EventBody } from '@/lib/recording/events'
import type { ExplorationEnd, ExplorationProfile } from '@/lib/recording/exploration'
import type { ExplorationId } from '@/lib/recording/keys'
import type { Clock } from '@/lib/recording/recording'
import { Branches } from './branches'
import { distinctProfiles } from './profiles'

export type ExploreRequest = {
  readonly options: Omit<ConnectOptions, 'advertised' | 'exploration'>
  readonly tool: string
  readonly arguments: JsonObject
  /** The tool's, as listed: a modern server wants some arguments mirrored in headers. */
  readonly inputSchema?: unknown
  /** The first is what the others are compared with. */
  readonly profiles: readonly ExplorationProfile[]
  /** Calls of the tool at most. */
  readonly maxCalls: number
  /** Milliseconds without anything arriving, while nothing is asked, after which a call hangs. */
  readonly patience: number
  /** Every answer in every combination, not only every answer to every question once. */
  readonly combinations?: boolean
}

export type ExploreDeps = Omit<ClientDeps, 'signal'> & {
  readonly connect: (options: ConnectOptions, deps: ClientDeps) => Promise<Connection>
  /** Stops the exploration. */
  readonly signal?: AbortSignal
  readonly clock: Clock
}

/**
 * Calls a tool again and again: under each profile with everything accepted, then with every other answer to every
 * question, each call on a connection of its own. All of it is on the recording, each call's outcome as an event. What
 * the server does wrong is an outcome, never an exception.
 */
export const explore = async (request: ExploreRequest, deps: ExploreDeps): Promise<ExplorationEnd> => {
  const { options, tool, maxCalls, patience, profiles } = request
  const exploration = deps.newId() as ExplorationId
  const record = (event: EventBody) => deps.recording.append(exploration as string as ConnectionId, event)
  const plan = { url: options.url, tool, arguments: request.arguments, profiles, maxCalls, patience }
  record({ type: 'exploration-started', exploration, plan })

  const branches = new Branches(profiles, request.combinations ?? false)
  let runs = 0
  type Ended = Pick<ExplorationEnd, 'how' | 'problem'>
  const work = async ({ connectFor, oneRun }: Awaited<ReturnType<typeof loadRuns>>): Promise<Ended> => {
    /** A profile may be refused; a server that turns away the first one too is gone. */
    const reaches = async (profile: ExplorationProfile): Promise<boolean> => {
      const { connection } = await connectFor({ exploration, run: runs, profile, request }, deps)
      await connection?.close()
      return connection !== undefined
    }
    while (branches.left > 0) {
      if (isStopped(deps)) return { how: 'stopped' }
      const branch = runs < maxCalls ? branches.next() : undefined
      if (!branch) return { how: 'limit' }
      const made = await oneRun({ exploration, run: runs, branch, request }, deps)
      if (!made) return { how: 'stopped' }
      // Without a first call there is nothing to compare with.
      if (made.unreachable && runs === 0) return { how: 'failed', problem: made.unreachable }
      runs++
      record({ type: 'exploration-run-ended', exploration, run: made.run })
      if (made.run.revision !== undefined) branches.keep(distinctProfiles(profiles, made.run.revision))
      branches.expand(branch, { steps: made.run.steps, variants: made.variants })
      const [base] = profiles
      if (made.unreachable && base && !(await reaches(base)))
        return isStopped(deps) ? { how: 'stopped' } : { how: 'failed', problem: made.unreachable }
    }
    return { how: 'complete' }
  }
  const ended = await loadRuns().then(work, (error: unknown): Ended => ({ how: 'failed', problem: notLoaded(error) }))
  const end = { ...ended, calls: runs, left: branches.left }
  record({ type: 'exploration-ended', exploration, end })
  return end
}

/** Making answers up takes much code: no page needs it before somebody explores. */
const loadRuns = () => import('./one-run')

const isStopped = ({ signal }: ExploreDeps): boolean => signal?.aborted ?? false
