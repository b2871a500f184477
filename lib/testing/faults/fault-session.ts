import { expect, onTestFinished, vi } from 'vitest'
import type { Call, ConnectOptions } from '@/lib/client/types'
import type { Problem } from '@/lib/protocol/problem'
import { ProblemError } from '@/lib/protocol/problem'
import { headerValue } from '@/lib/protocol/headers'
import { connectTo, type Connected } from '@/lib/testing/connected'
import type { WireFetch } from '@/lib/wire/types'
import { FAULTY, startFaultServer, type FaultServer } from './fault-server'
import type { FaultPath } from './upstream-faults'
import { SERVED } from './wire'

export type FaultSession = Connected & {
  readonly server: FaultServer
  /** Calls what is answered badly. */
  readonly provoke: (method?: string) => Call
  /** Resolves once so many frames have been recorded of the newest request’s response. */
  readonly arrived: (frames: number) => Promise<void>
  /** What the recording and the connection have to be like after every fault. */
  readonly isUnharmed: () => Promise<void>
}

/** Why no answer came; fails where one did. */
export const failureOf = async (call: Call): Promise<Problem> => {
  try {
    await call.done
  } catch (error) {
    if (error instanceof ProblemError) return error.problem
    throw error
  }
  return expect.fail('The call was answered.')
}

/** The bytes recorded of each numbered response. */
const recorded = ({ events }: Connected): ReadonlyMap<number, string> =>
  new Map(
    events('http-response-received').map(({ httpId, headers }) => [
      Number(headerValue(headers, SERVED)),
      events('frame-received')
        .filter((frame) => frame.httpId === httpId)
        .map(({ raw }) => raw)
        .join(''),
    ]),
  )

/** Connects over `fetch` to a fault server at this path. */
export const faultSession = async (
  fetch: WireFetch,
  path: FaultPath,
  options: Partial<ConnectOptions> = {},
): Promise<FaultSession> => {
  const server = await startFaultServer()
  onTestFinished(() => server.stop())
  const connected = await connectTo(fetch, { url: server.url(path), version: 'modern', ...options })
  const { connection, events } = connected
  onTestFinished(() => connection.close())
  return {
    ...connected,
    server,
    provoke: (method = 'tools/call') =>
      connection.call(method, method === 'tools/call' ? { name: FAULTY } : { uri: FAULTY }),
    arrived: (frames) =>
      vi.waitFor(() => {
        const newest = events('http-request-sent').at(-1)?.httpId
        expect(events('frame-received').filter(({ httpId }) => httpId === newest).length).toBeGreaterThanOrEqual(frames)
      }),
    isUnharmed: async () => {
      const held = recorded(connected)
      for (const [number, body] of held) expect(body).toBe(server.served.get(number)?.body)
      expect(held.size).toBeGreaterThan(0)
      const next = connection.call('tools/call', { name: 'well' })
      await expect(next.done).resolves.toMatchObject({ kind: 'result' })
    },
  }
}
