import type { ConnectionId } from '@/lib/recording/events'
import type { ProbingId } from '@/lib/recording/keys'
import type { ProbeResult, ProbeRisk } from '@/lib/recording/probing'
import type { Probe } from '@/lib/spec/probe'
import { whyNotApplicable } from './applicable'
import { ProbeContext } from './context'
import type { ProbeFacts } from './facts'
import type { ProbeDeps } from './line'
import type { RunState } from './run-state'
import { CannotProbe, notApplicable, notExercised, type ProbeVerdict } from './verdict'

type ProbeRequest = {
  readonly probes: readonly Probe[]
  readonly facts: ProbeFacts
  /** Tools that may be called. */
  readonly tools: readonly string[]
  /** How much may be done. */
  readonly risks: readonly ProbeRisk[]
}

type RunDeps = ProbeDeps & {
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, all: number, result: ProbeResult) => void
}

const ORDER: readonly ProbeRisk[] = ['safe', 'calls-tools', 'disruptive']

/** The probes that a run would make, in order: what may disturb the server comes last. */
export const plannedProbes = ({ probes, risks }: Pick<ProbeRequest, 'probes' | 'risks'>): readonly Probe[] =>
  ORDER.filter((risk) => risks.includes(risk)).flatMap((risk) => probes.filter((probe) => probe.risk === risk))

/**
 * Makes one probe after the other, each on a connection of its own, and records what comes of it. Never throws: a probe
 * that breaks down, or a server that is gone, leaves it unexercised. Once the signal fires nothing more is sent.
 */
export const runProbes = async (request: ProbeRequest, deps: RunDeps): Promise<readonly ProbeResult[]> => {
  const { facts } = request
  const tools = request.risks.includes('calls-tools') ? request.tools : []
  const { recording, signal, onProgress } = deps
  const planned = plannedProbes(request)
  const probing = deps.newId() as ProbingId
  const run: RunState = { probing, facts, deps, allowedTools: tools, memo: new Map() }
  const record = recording.append.bind(recording, probing as string as ConnectionId)
  const plan = { url: facts.url, revision: facts.revision, probes: planned.map(({ id }) => id), tools }
  record({ type: 'probing-started', probing, plan })

  const results: ProbeResult[] = []
  let gone: string | undefined
  for (const probe of planned) {
    if (isStopped(deps)) break
    const from = lastAt(deps)
    const verdict = gone === undefined ? await oneProbe(probe, run, signal) : notExercised(gone)
    if (isStopped(deps)) break
    if (probe.risk === 'disruptive' && gone === undefined && !(await isAlive(run, probe)))
      gone = `The server no longer answered after the probe ${probe.id}.`
    const result = resultOf(probe, verdict, lastAt(deps) - from)
    record({ type: 'probe-ended', probing, result })
    results.push(result)
    onProgress?.(results.length, planned.length, result)
  }
  record({ type: 'probing-ended', probing, how: isStopped(deps) ? 'stopped' : 'complete' })
  return results
}

const isStopped = ({ signal }: RunDeps): boolean => signal?.aborted ?? false

/** By the recording's own clock. */
const lastAt = ({ recording }: ProbeDeps): number => recording.events.at(-1)?.at ?? 0

const resultOf = ({ id }: Probe, verdict: ProbeVerdict, milliseconds: number): ProbeResult => ({
  probe: id,
  outcome: verdict.outcome,
  violations: verdict.outcome === 'failed' ? verdict.violations : [],
  ...('reason' in verdict && { reason: verdict.reason }),
  milliseconds,
})

const oneProbe = async (probe: Probe, run: RunState, signal: AbortSignal | undefined): Promise<ProbeVerdict> => {
  const why = whyNotApplicable(probe, run.facts)
  if (why !== undefined) return notApplicable(why)
  const { patience } = run.deps
  const context = new ProbeContext(run, probe.id)
  const over = new AbortController()
  const stop = (): void => {
    context.hangUp()
    over.abort()
  }
  signal?.addEventListener('abort', stop)
  const tooLong = patience
    .pause(patience.probe, over.signal)
    .then(() => notExercised('It took too long, and was given up.'))
  const verdict = await Promise.race([probe.run(context).catch(brokenDown), tooLong])
  signal?.removeEventListener('abort', stop)
  over.abort()
  await context.close()
  return verdict
}

const brokenDown = (error: unknown): ProbeVerdict => {
  if (error instanceof CannotProbe) return notExercised(error.message)
  return notExercised(`The probe broke down: ${error instanceof Error ? error.message : String(error)}`)
}

/** Whether the server still greets a client. */
const isAlive = async (run: RunState, { id }: Probe): Promise<boolean> => {
  const context = new ProbeContext(run, id)
  const legacy = run.facts.era === 'legacy'
  const reply = await (legacy ? context.initialize() : context.request('server/discover')).catch(() => undefined)
  await context.close()
  return reply?.status !== undefined && reply.status < 500
}
