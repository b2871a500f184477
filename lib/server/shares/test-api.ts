import { randomBytes } from 'node:crypto'
import { dirname } from 'node:path'
import { afterEach, onTestFinished, vi } from 'vitest'
import { isPostgresUrl } from '@/lib/server/env'
import { madeStores } from './stores'

/** For tests: the API as it is called, in the environment of a server that keeps its shares at `place`. */

const APP_TOKEN = 'the-token-of-this-run'

export const DELETE_TOKEN = 'a-delete-token-of-enough-bits'

export const serveAt = (place: string): void => {
  vi.stubEnv('PARLEY_TOKEN', APP_TOKEN)
  vi.stubEnv('HOST', '')
  vi.stubEnv('DATABASE_URL', isPostgresUrl(place) ? place : '')
  vi.stubEnv('PARLEY_DATA', isPostgresUrl(place) ? '/nonexistent' : dirname(place))
  forgetRates()
  onTestFinished(async () => {
    const made = await madeStores().catch(() => undefined)
    await made?.close()
    ;(globalThis as { parleyShares?: Map<string, unknown> }).parleyShares?.delete(place)
  })
}

afterEach(() => {
  vi.unstubAllEnvs()
})

/** Every limit as at the start of the app. */
const forgetRates = (): void => {
  delete (globalThis as { parleyShareLimits?: unknown }).parleyShareLimits
}

type More = {
  readonly body?: Uint8Array | ReadableStream<Uint8Array> | string
  readonly headers?: Readonly<Record<string, string | undefined>>
}

/** A request of Parley’s own page on this machine, with all that any route asks for; undefined takes a header away. */
export const ask = (method: string, path: string, { body, headers = {} }: More = {}): Request => {
  const all: Record<string, string | undefined> = {
    host: '127.0.0.1:4319',
    origin: 'http://127.0.0.1:4319',
    'sec-fetch-site': 'same-origin',
    'x-parley-peer': '127.0.0.1',
    'x-parley-token': APP_TOKEN,
    'x-parley-delete-token': DELETE_TOKEN,
    'content-type': 'application/octet-stream',
    ...headers,
  }
  return new Request(`http://127.0.0.1:4319${path}`, {
    method,
    headers: Object.entries(all).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, value]],
    ),
    ...(body === undefined ? {} : { body: body as BodyInit, duplex: 'half' }),
  })
}

/** The headers of a colleague who has the link and nothing else. */
export const STRANGER = { 'x-parley-token': undefined, 'x-parley-delete-token': undefined }

/** How a request was answered, as a line: the status, and the problem's code where there is one. */
export const said = async (answer: Response | Promise<Response>): Promise<string> => {
  const response = await answer
  const code = (response.headers.get('content-type') ?? '').includes('json')
    ? ((await response.json()) as { code?: string }).code
    : undefined
  return code === undefined ? String(response.status) : `${response.status} ${code}`
}

export const newHex = (): string => randomBytes(16).toString('hex')
