import { describe, expect, it } from 'vitest'
import type { JsonObject } from '@/lib/protocol/json'
import { connectTo } from '@/lib/testing/connected'
import { plainFetch } from '@/lib/testing/plain-fetch'
import { legacyPeer, modernPeer, result } from '@/lib/testing/scripted-peer'
import { startV2Server } from '@/lib/testing/servers/v2-server'
import { viewsOf } from '@/lib/testing/timeline-text'
import type { Connection, HeldRound } from './types'

const WHO = { who: { method: 'elicitation/create', params: { message: 'Who?' } } }

/** A peer whose tool asks until it was answered `rounds` times. */
const asking = (rounds = 1) => {
  const peer = modernPeer()
  let left = rounds
  peer.on('tools/call', ({ message }) =>
    left-- > 0
      ? result(message['id'], { resultType: 'input_required', inputRequests: WHO, requestState: `state-${left}` })
      : result(message['id'], { resultType: 'complete', content: [] }),
  )
  const calls = () => peer.posted.filter(({ message }) => message['method'] === 'tools/call')
  return { peer, calls, params: () => calls().at(-1)?.message['params'] as JsonObject }
}

const held = (connection: Connection): Promise<HeldRound> =>
  new Promise((resolve) => {
    const look = (): void => {
      const [round] = connection.heldRounds()
      if (!round) return
      stop()
      resolve(round)
    }
    const stop = connection.onAsksChanged(look)
    look()
  })

const accept = { kind: 'elicitation', action: 'accept', content: { name: 'Ada' } } as const

/** Calls the tool, answers what it asks, and has the round that would carry the answer. */
const upToTheRound = async (rounds?: number) => {
  const { peer, calls, params } = asking(rounds)
  const { connection, asked, events, recording } = await connectTo(peer.fetch)
  connection.holdRounds(true)
  const call = connection.call('tools/call', { name: 'book' })
  connection.answer((await asked()).key, accept)
  return { connection, call, round: await held(connection), calls, params, asked, events, recording }
}

describe('A round that is held', () => {
  it('waits with what it would send, and goes out as it is', async () => {
    const { connection, call, round, calls, params, events } = await upToTheRound()
    const inputResponses = { who: { action: 'accept', content: { name: 'Ada' } } }
    expect(round).toMatchObject({ callId: call.requestId, number: 2, method: 'tools/call' })
    expect(round.params).toEqual({ name: 'book', inputResponses, requestState: 'state-0' })
    expect(calls()).toHaveLength(1)

    round.send(round.params)
    await expect(call.done).resolves.toMatchObject({ kind: 'result' })
    expect(params()).toMatchObject({ name: 'book', inputResponses, requestState: 'state-0' })
    expect(connection.heldRounds()).toEqual([])
    expect(events('http-request-sent').some(({ byHand }) => byHand !== undefined)).toBe(false)
  })

  it('goes out as the person changed it, and stays a round of its call', async () => {
    const { connection, call, round, params, recording, events } = await upToTheRound()
    round.send({ name: 'book', requestState: 'forged', inputResponses: { other: {} } })
    await call.done
    expect(params()).toMatchObject({ requestState: 'forged', inputResponses: { other: {} } })
    const exchange = viewsOf(recording.events).exchangeFor(connection.id, call.requestId)
    expect(exchange).toMatchObject({ status: 'complete', rounds: [{}, {}] })
    expect(events('http-request-sent').map(({ byHand }) => byHand)).toEqual([
      ...[undefined, undefined],
      { call: call.requestId },
    ])
  })

  it('goes out once only', async () => {
    const { call, round, calls } = await upToTheRound()
    round.send(round.params)
    round.send(round.params)
    round.drop()
    await call.done
    expect(calls()).toHaveLength(2)
  })

  it('may be dropped: its call ends without it', async () => {
    const { call, round, calls, events } = await upToTheRound()
    round.drop()
    await expect(call.done).rejects.toMatchObject({ problem: { code: 'CANCELLED', cause: 'The round was dropped.' } })
    expect(calls()).toHaveLength(1)
    expect(events('call-cancelled')).toMatchObject([{ requestId: call.requestId, reason: 'The round was dropped.' }])
  })

  it('goes with its call', async () => {
    const { connection, call } = await upToTheRound()
    call.cancel()
    await expect(call.done).rejects.toMatchObject({ problem: { code: 'CANCELLED' } })
    expect(connection.heldRounds()).toEqual([])
  })

  it('goes with its connection', async () => {
    const { connection, call } = await upToTheRound()
    await connection.close()
    await expect(call.done).rejects.toMatchObject({ problem: { code: 'CLOSED' } })
    expect(connection.heldRounds()).toEqual([])
  })

  it('stays when no more are to be held, and the next passes', async () => {
    const { connection, call, round, asked, calls } = await upToTheRound(2)
    connection.holdRounds(false)
    expect([connection.holdsRounds(), connection.heldRounds()]).toEqual([false, [round]])
    round.send(round.params)
    connection.answer((await asked()).key, accept)
    await call.done
    expect(calls()).toHaveLength(3)
  })

  it('is told to whoever watches the asks', async () => {
    const { peer } = asking()
    const { connection, asked } = await connectTo(peer.fetch)
    const seen: (readonly [boolean, number])[] = []
    connection.onAsksChanged(() => seen.push([connection.holdsRounds(), connection.heldRounds().length]))
    connection.holdRounds(true)
    const call = connection.call('tools/call', { name: 'book' })
    connection.answer((await asked()).key, accept)
    const round = await held(connection)
    round.send(round.params)
    await call.done
    expect(seen[0]).toEqual([true, 0])
    expect(seen).toContainEqual([true, 1])
    expect(seen.at(-1)).toEqual([true, 0])
  })
})

it('The first request of a call, and a legacy call, are never held', async () => {
  const peer = legacyPeer()
  peer.on('tools/call', ({ message }) => result(message['id'], { content: [] }))
  const { connection } = await connectTo(peer.fetch)
  connection.holdRounds(true)
  await expect(connection.call('tools/call', { name: 'x' }).done).resolves.toMatchObject({ kind: 'result' })
  expect(connection.heldRounds()).toEqual([])
})

it('The current SDK gets what the person made of the round', async () => {
  const { url, stop } = await startV2Server()
  const { connection, asked } = await connectTo(plainFetch, { url })
  connection.holdRounds(true)
  const call = connection.call('tools/call', { name: 'ask_form', arguments: {} })
  connection.answer((await asked()).key, accept)
  const round = await held(connection)
  const inputResponses = { answer: { action: 'accept', content: { name: 'Grace' } } }
  round.send({ ...round.params, inputResponses })
  const response = await call.done
  expect(JSON.stringify(response)).toContain('Grace')
  await connection.close()
  await stop()
})
