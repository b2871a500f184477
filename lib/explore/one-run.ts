import type { Connection } from '@/lib/client/types'
import { ERROR_CODES } from '@/lib/protocol/error-codes'
import type { Problem } from '@/lib/protocol/problem'
import type { ConnectionId } from '@/lib/recording/events'
import type { ExplorationOutcome, ExplorationProfile, ExplorationRun, Variant } from '@/lib/recording/exploration'
import type { ExplorationId } from '@/lib/recording/keys'
import type { Branch } from './branches'
import { conduct } from './conduct'
import { signOfLife } from './health'
import { problemOf } from './outcomes'
import type { ExploreDeps, ExploreRequest } from './explore'

type Task = {
  readonly exploration: ExplorationId
  readonly run: number
  readonly profile: ExplorationProfile
  readonly request: ExploreRequest
}

type Made = {
  readonly run: ExplorationRun
  /** Per step of the run, all that it could have been answered with. */
  readonly variants: readonly (readonly Variant[])[]
  /** Why there was no connection. */
  readonly unreachable?: Problem
}

/** Milliseconds that a stopped exploration waits for its last connection to say goodbye. */
const GOODBYE = 250

/** Connects under a profile, marked as belonging to the exploration. */
export const connectFor = async (
  { exploration, run, profile, request }: Task,
  { connect, recording, fetch, newId, signal }: ExploreDeps,
): Promise<{ id: ConnectionId; connection?: Connection; problem?: Problem }> => {
  const id = newId() as ConnectionId
  const options = { ...request.options, advertised: profile.advertised, exploration: { id: exploration, run } }
  try {
    const connection = await connect(options, { recording, fetch, newId: () => id, ...(signal ? { signal } : {}) })
    return { id, connection }
  } catch (error) {
    return { id, problem: problemOf(error) }
  }
}

/** After these a server may be in a state that only a sign of life tells from a crash. */
const isDoubtful = (outcome: ExplorationOutcome): boolean =>
  ['hang', 'loop', 'abandoned', 'waiting'].includes(outcome.kind) ||
  (outcome.kind === 'error' && outcome.code === ERROR_CODES.internal)

/** One connection, one call, one path through its asks. Undefined when the exploration was stopped meanwhile. */
export const oneRun = async (
  { branch, ...rest }: Omit<Task, 'profile'> & { readonly branch: Branch },
  deps: ExploreDeps,
): Promise<Made | undefined> => {
  const { run, request } = rest
  const { profile, script } = branch
  const { clock, recording, signal } = deps
  const begun = clock()
  const { id, connection, problem } = await connectFor({ ...rest, profile }, deps)
  if (signal?.aborted) {
    await goodbye(connection)
    return undefined
  }
  const facts = { run, connectionId: id, profile: profile.id }
  if (!connection) {
    const unreachable = problem ?? problemOf(undefined)
    const outcome: ExplorationOutcome = { kind: 'crash', problem: unreachable }
    return { run: { ...facts, steps: [], outcome, milliseconds: clock() - begun }, variants: [], unreachable }
  }
  const { roots } = request.options
  const { patience, tool, inputSchema } = request
  const { revision } = connection
  const { advertised } = profile
  const sent = clock()
  const { steps, variants, outcome } = await conduct(
    () => connection.call('tools/call', { name: tool, arguments: request.arguments }, { progress: true, inputSchema }),
    { connection, recording, advertised, script, patience, signal, roots, revision },
  )
  const milliseconds = clock() - sent
  const lost = outcome && isDoubtful(outcome) ? await signOfLife(connection, patience, signal) : undefined
  if (!outcome || signal?.aborted) {
    await goodbye(connection)
    return undefined
  }
  await connection.close()
  const final: ExplorationOutcome = lost ? { kind: 'crash', problem: lost } : outcome
  return { run: { ...facts, revision, steps, outcome: final, milliseconds }, variants }
}

/** Closes, but does not wait for a server that takes its time. */
const goodbye = async (connection: Connection | undefined): Promise<void> => {
  if (!connection) return
  let timer: ReturnType<typeof setTimeout> | undefined
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, GOODBYE)
  })
  await Promise.race([connection.close(), enough])
  clearTimeout(timer)
}
