import { describe, expect, it } from 'vitest'
import type { Answer } from '@/lib/protocol/asks'
import { ADVERTISE_ALL, ADVERTISE_NOTHING, type Advertised } from '@/lib/protocol/capabilities'
import { LATEST_LEGACY, LATEST_MODERN, type Era } from '@/lib/protocol/revisions'
import { newHeader, Recording } from '@/lib/recording/recording'
import { connectTo } from '@/lib/testing/connected'
import { DEMO_SERVERS, PLANTED } from '@/lib/testing/demo-servers'
import { handlerFetch } from '@/lib/testing/handler-fetch'
import type { RequirementId } from './catalogue/requirements'
import { ALL_RULES } from './rules/all-rules'
import { entryOf } from './severity'
import { SpecEngine } from './spec-engine'

const REVISIONS = { legacy: LATEST_LEGACY, modern: LATEST_MODERN } as const
const RULES = new Set<string>(ALL_RULES.map(({ id }) => id))

/** Milliseconds after which a call is given up: some never end. On the recording it is long enough to count as silence. */
const PATIENCE = 300
const SPED_UP = 400

type Manner = { readonly answer: Answer; readonly advertised: Advertised }

const elicited = (action: 'accept' | 'decline'): Answer => ({ kind: 'elicitation', action })

const MANNERS: readonly Manner[] = [
  { answer: elicited('accept'), advertised: ADVERTISE_ALL },
  { answer: elicited('decline'), advertised: ADVERTISE_ALL },
  { answer: { kind: 'error', code: -1, message: 'User rejected the request' }, advertised: ADVERTISE_ALL },
  { answer: elicited('accept'), advertised: ADVERTISE_NOTHING },
]

/** Calls one tool as a person would who always answers in the same manner. */
const call = async (tool: string, era: Era, { answer, advertised }: Manner, recording: Recording): Promise<void> => {
  const fetch = handlerFetch(DEMO_SERVERS.troublemaker)
  const { connection } = await connectTo(fetch, { version: REVISIONS[era], advertised }, recording)
  const stop = connection.onAsksChanged(() => {
    for (const { key } of connection.pendingAsks()) connection.answer(key, answer)
  })
  await connection.refreshCatalog()
  const running = connection.call('tools/call', { name: tool, arguments: {} }, { progress: true })
  const timer = setTimeout(() => {
    running.cancel('given up')
  }, PATIENCE)
  await running.done.catch(() => undefined)
  clearTimeout(timer)
  stop()
  await connection.close()
}

const foundOf = async (tool: string, era: Era): Promise<ReadonlySet<string>> => {
  const begun = performance.now()
  const clock = (): number => (performance.now() - begun) * SPED_UP
  const recording = new Recording(newHeader('faults', 0, ''), clock)
  for (const manner of MANNERS) await call(tool, era, manner, recording)
  const engine = new SpecEngine(ALL_RULES)
  engine.advance(recording.events)
  return new Set(engine.findings.map(({ id }) => id))
}

/** What a rule has to find, out of what the fault says that it breaks: probes have a test of their own. */
const due = (violates: readonly string[], era: Era): readonly string[] =>
  violates.filter((id) => RULES.has(id) && entryOf(id as RequirementId).spec[REVISIONS[era]] !== undefined)

describe.each(['legacy', 'modern'] as const)('what the Troublemaker does wrong on %s', (era) => {
  const faults = PLANTED.filter(({ eras, violates }) => eras.includes(era) && due(violates, era).length > 0)
  it.each(faults)('is found: $id', async ({ id, violates }) => {
    const found = await foundOf(id, era)
    const missing = due(violates, era).filter((one) => !found.has(one))
    expect({ missing, found: missing.length === 0 ? [] : [...found] }).toEqual({ missing: [], found: [] })
  })
})
