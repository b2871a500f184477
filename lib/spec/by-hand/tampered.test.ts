import { describe, expect, it, vi } from 'vitest'
import { isObject, type JsonObject } from '@/lib/protocol/json'
import { connectTo } from '@/lib/testing/connected'
import { DEMO_SERVERS } from '@/lib/testing/demo-servers'
import { findingsOf } from '@/lib/testing/findings-of'
import { handlerFetch } from '@/lib/testing/handler-fetch'
import { viewsOf } from '@/lib/testing/timeline-text'

const without = (params: JsonObject, name: string): JsonObject =>
  Object.fromEntries(Object.entries(params).filter(([key]) => key !== name))

/** A call whose second round is changed before it goes out. */
const tampered = async (change: (params: JsonObject) => JsonObject) => {
  const url = 'http://demo.test/api/demo/concierge/mcp'
  const { connection, recording, asked } = await connectTo(handlerFetch(DEMO_SERVERS.concierge), { url })
  connection.holdRounds(true)
  const call = connection.call('tools/call', { name: 'where_are_you' })
  connection.answer((await asked()).key, { kind: 'roots', roots: [{ uri: 'file:///home' }] })
  await vi.waitFor(() => {
    expect(connection.heldRounds()).toHaveLength(1)
  })
  const [round] = connection.heldRounds()
  connection.holdRounds(false)
  round?.send(change(round.params))
  return { connection, recording, call }
}

const answered = (message: { kind: string; error?: unknown; result?: unknown }): string => {
  if (message.kind === 'error') return `error ${isObject(message.error) ? String(message.error['code']) : ''}`
  return JSON.stringify(message.result)
}

/** What is found when nobody tampers: hints, and what is deprecated. */
const asEver = async (): Promise<readonly string[]> => {
  const { connection, recording, call } = await tampered((params) => params)
  await call.done
  await connection.close()
  return findingsOf(recording.events)
}

describe('What the Concierge makes of a round that was tampered with', () => {
  it.each<[string, (params: JsonObject) => JsonObject]>([
    ['a forged state', (params) => ({ ...params, requestState: 'forged' })],
    ['another byte in the state', (params) => ({ ...params, requestState: `${params['requestState'] as string}A` })],
    ['a state that is no text', (params) => ({ ...params, requestState: 7 })],
  ])('is refused, and nothing is held against it: %s', async (_, change) => {
    const { connection, recording, call } = await tampered(change)
    const message = await call.done
    expect(answered(message)).toMatch(/^error -326/)
    expect(viewsOf(recording.events).exchangeFor(connection.id, call.requestId)).toMatchObject({
      status: 'error',
      rounds: [{}, {}],
    })
    await connection.close()
    expect(findingsOf(recording.events)).toEqual(await asEver())
  })

  it('is asked again where the answer was taken out, and done where the state was', async () => {
    const again = await tampered((params) => ({ ...params, inputResponses: {} }))
    await vi.waitFor(() => {
      expect(again.connection.pendingAsks()).toHaveLength(1)
    })
    again.call.cancel()
    await expect(again.call.done).rejects.toThrow()
    await again.connection.close()
    expect(findingsOf(again.recording.events)).toEqual(await asEver())

    const { connection, recording, call } = await tampered((params) => without(params, 'requestState'))
    expect(answered(await call.done)).toContain('You are at home')
    await connection.close()
    expect(findingsOf(recording.events)).toEqual(await asEver())
  })

  it('may be what it made of it before, when a round is sent once more', async () => {
    const { connection, recording, call } = await tampered((params) => params)
    await call.done
    const views = viewsOf(recording.events)
    const last = views.exchangeFor(connection.id, call.requestId)?.rounds.at(-1)?.request
    await connection.raw({
      headers: [],
      own: true,
      body: (last?.raw ?? '').replace(/"id":"[^"]*"/, '"id":"raw-1"'),
      round: { call: call.requestId, again: 2 },
    }).done
    await connection.close()
    const [replay] = viewsOf(recording.events)
      .exchanges()
      .filter(({ replays }) => replays !== undefined)
    expect(replay).toMatchObject({ requestId: 'raw-1', status: 'complete', replays: { round: 2 } })
    expect(findingsOf(recording.events)).toEqual(await asEver())
  })
})
