import { describe, expect, it, vi } from 'vitest'
import type { Connection, ConnectOptions } from '@/lib/client/types'
import { ADVERTISE_ALL } from '@/lib/protocol/capabilities'
import { newHeader, Recording } from '@/lib/recording/recording'
import { connectLater } from './connect-later'

const options: ConnectOptions = {
  url: 'http://peer.test/mcp',
  version: 'auto',
  headers: [],
  advertised: ADVERTISE_ALL,
  roots: [],
}

const deps = (signal?: AbortSignal) => ({
  recording: new Recording(newHeader('r', 0, ''), () => 0),
  fetch: () => Promise.reject(new Error('nothing is sent')),
  newId: () => 'c1',
  ...(signal && { signal }),
})

const never = <T>(): Promise<T> => new Promise(() => undefined)

describe('Connecting by code that is loaded when it is needed', () => {
  it('hands everything on to it', async () => {
    const connection = { id: 'c1' } as Connection
    const connect = vi.fn(() => Promise.resolve(connection))
    const given = deps()
    expect(await connectLater(() => Promise.resolve(connect))(options, given)).toBe(connection)
    expect(connect).toHaveBeenCalledExactlyOnceWith(options, given)
    expect(given.recording.events).toEqual([])
  })

  it.each([
    ['that does not come', () => Promise.reject(new Error('404')), '404'],
    ['that is waited for too long', () => never<never>(), 'did not send it within 0.01 s'],
  ])('is a failed connection for code %s', async (_, load, cause) => {
    const given = deps()
    await expect(connectLater(load, 10)(options, given)).rejects.toMatchObject({ problem: { code: 'CODE_NOT_LOADED' } })
    expect(given.recording.events).toMatchObject([
      { type: 'connection-started', connectionId: 'c1', url: options.url, requested: 'auto' },
      { type: 'connection-failed', connectionId: 'c1', problem: { cause: expect.stringContaining(cause) as string } },
    ])
  })

  it.each([
    ['came', () => Promise.resolve(vi.fn(never<Connection>))],
    ['did not come', () => Promise.reject(new Error('404'))],
  ])('leaves no trace when it was given up before the code %s', async (_, load) => {
    const giveUp = new AbortController()
    const given = deps(giveUp.signal)
    const done = connectLater(load)(options, given)
    giveUp.abort()
    await expect(done).rejects.toThrow()
    expect(given.recording.events).toEqual([])
  })
})
