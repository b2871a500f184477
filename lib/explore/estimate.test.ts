import { expect, it } from 'vitest'
import { estimateCalls, type KnownAsk } from './estimate'
import { EXPLORATION_PROFILES } from './profiles'

const setting = { profiles: EXPLORATION_PROFILES, maxCalls: 100, roots: [], era: 'legacy' } as const
const FORM: KnownAsk = {
  method: 'elicitation/create',
  params: { message: 'Who?', requestedSchema: { type: 'object' } },
}
const MODEL: KnownAsk = { method: 'sampling/createMessage', params: { messages: [], maxTokens: 1 } }

it('counts one call for each profile at least', () => {
  expect(estimateCalls(setting)).toEqual({ atLeast: EXPLORATION_PROFILES.length, atMost: 100 })
  expect(estimateCalls({ ...setting, maxCalls: 3 })).toEqual({ atLeast: 3, atMost: 3 })
})

it('counts once what a revision cannot tell apart', () => {
  // 2024-11-05 knows sampling and roots: everything, nothing, no sampling, no roots.
  expect(estimateCalls({ ...setting, revision: '2024-11-05' }).atLeast).toBe(4)
})

it('knows what comes of the asks of an earlier call, under each profile what may be asked there', () => {
  expect(estimateCalls({ ...setting, knownAsks: [] }).likely).toBe(10)
  // The model: reject, provider-error, invalid, timeout. With and without it the profiles go two ways.
  expect(estimateCalls({ ...setting, knownAsks: [MODEL] }).likely).toBe(10 + 4)
  // A form that takes anything: decline, cancel, reject, timeout. Four ways: both, neither, only the one or the other.
  expect(estimateCalls({ ...setting, knownAsks: [FORM, MODEL] }).likely).toBe(10 + (4 + 4) + 4 + 4)
  expect(estimateCalls({ ...setting, knownAsks: [FORM, MODEL], maxCalls: 12 }).likely).toBe(12)
})
