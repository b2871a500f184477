import { describe, expect, it } from 'vitest'
import { encode } from '@/lib/recording/codec'
import { CANARIES, canarySession, leaksIn } from '@/lib/testing/canaries'
import { factsMissing, readFacts } from '@/lib/testing/shared-facts'
import { newShareKey, open, seal } from '@/lib/share/envelope'
import { redact } from './redact'

const FACTS = 'security/hostile-payloads.json'
const NOTHING = new Set<string>()

describe.each(['2025-11-25', '2026-07-28'] as const)('A session of %s with forty canaries', (revision) => {
  const { recording } = canarySession(revision)

  it('holds every one of them', () => {
    const kinds = new Set(leaksIn(encode(recording)).map((leak) => leak.split(' › ')[0]))
    expect(kinds.size).toBe(40)
  })

  it('is shared without any of them', async () => {
    const text = encode(redact(recording, [], NOTHING))
    const share = newShareKey()
    expect(leaksIn(await open(await seal(text, share), share))).toEqual([])
  })
})

it.skipIf(factsMissing(FACTS))('plants as many canaries as the facts ask for', () => {
  const facts = readFacts(FACTS) as readonly { readonly id: string; readonly payload: string }[]
  const { payload = '' } = facts.find(({ id }) => id === 'H111') ?? {}
  expect(payload).toContain(`${CANARIES.length} canary secrets`)
})
