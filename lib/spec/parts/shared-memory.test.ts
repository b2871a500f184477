import { describe, expect, it } from 'vitest'
import { Transcript } from '@/lib/testing/transcript'
import { defineRule, type Rule } from '@/lib/spec/rule'
import type { Sighting } from '@/lib/spec/sightings'
import { SpecEngine } from '@/lib/spec/spec-engine'
import { sharedMemory } from './shared-memory'

class Seen {
  readonly kinds: string[] = []

  see({ kind }: Sighting<'sent' | 'ended'>): void {
    this.kinds.push(kind)
  }
}

const twoRules = () => {
  const seenAt = sharedMemory<Sighting<'sent' | 'ended'>, Seen>(() => new Seen())
  const memories: Seen[] = []
  const rule = (id: Rule['id']): Rule =>
    defineRule({
      id,
      why: '',
      fix: '',
      example: { right: '', wrong: '' },
      on: ['sent', 'ended'],
      check: (sighting) => {
        memories.push(seenAt(sighting))
        return undefined
      },
    })
  return { memories, rules: [rule('jsonrpc-utf8'), rule('jsonrpc-schema-valid')] }
}

describe('a memory that rules share', () => {
  it('sees each sighting once, whichever rule comes first', () => {
    const { memories, rules } = twoRules()
    const told = new Transcript().connects('2025-11-25')
    told.sends({ id: 1, method: 'ping' })
    told.receives({ id: 1, result: {} })
    new SpecEngine(rules).advance(told.events)
    expect(new Set(memories).size).toBe(1)
    expect(memories).toHaveLength(2 * memories[0]!.kinds.length)
    expect(memories[0]!.kinds.slice(-2)).toEqual(['sent', 'ended'])
  })

  it('is one for each connection', () => {
    const { memories, rules } = twoRules()
    for (const told of [new Transcript(), new Transcript()]) {
      told.connects('2025-11-25').sends({ id: 1, method: 'ping' })
      new SpecEngine(rules).advance(told.events)
    }
    const [first, second] = new Set(memories)
    expect(first!.kinds).toEqual(second!.kinds)
    expect(first).not.toBe(second)
  })
})
