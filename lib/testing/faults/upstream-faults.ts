import type { Json, JsonObject } from '@/lib/protocol/json'
import type { Wire } from './wire'

/** A request that is answered badly. `again`: how many came before it. */
export type Faulty = { readonly id: Json; readonly again: number }

type Play = (wire: Wire, request: Faulty) => void | Promise<void>

export const note = (data: string): JsonObject => ({
  jsonrpc: '2.0',
  method: 'notifications/message',
  params: { level: 'info', data },
})

export const result = (id: Json): JsonObject => ({
  jsonrpc: '2.0',
  id,
  result: { content: [], tools: [], contents: [] },
})

const twoEvents = (wire: Wire): void => {
  wire.stream()
  wire.event(note('one'), 1)
  wire.event(note('two'), 2)
}

/** A head that names its body’s framing, then the body, then the end of the connection. */
const written = (...lines: readonly string[]): Play => {
  return (wire) => {
    wire.raw(lines.join(''))
    wire.end()
  }
}

const OK = 'HTTP/1.1 200 OK\r\n'
const JSON_TYPE = 'content-type: application/json\r\n'

const retryAfter =
  (status: string, wish: (now: number) => string): Play =>
  (wire) => {
    wire.status(status, 'busy', `retry-after: ${wish(Date.now())}`, `date: ${new Date().toUTCString()}`)
  }

/** Sends a text one byte a second, for as long as anybody listens. */
const drip = (wire: Wire, write: (character: string) => void, text: (at: number) => string): void => {
  let at = 0
  const timer = setInterval(() => {
    if (wire.isClosed) clearInterval(timer)
    else write(text(at++))
  }, 1000)
}

/** What a server may do to a request, by the path at which it does it. */
const UPSTREAM_FAULTS = {
  'never-answers': () => undefined,
  'resets-before': (wire) => {
    wire.reset()
  },
  'closes-before': (wire) => {
    wire.end()
  },
  'resets-within': async (wire) => {
    twoEvents(wire)
    await wire.seen()
    wire.reset()
  },
  'closes-within': async (wire) => {
    twoEvents(wire)
    await wire.seen()
    wire.end()
  },
  'ends-inside-an-event': async (wire) => {
    wire.stream()
    wire.event(note('one'), 1)
    wire.chunk('id: 2\ndata: {"jsonrpc":"2.0","meth')
    await wire.seen()
    wire.lastChunk()
  },
  'ends-without-response': async (wire) => {
    twoEvents(wire)
    await wire.seen()
    wire.lastChunk()
  },
  'ends-without-ids': async (wire) => {
    wire.stream()
    wire.event(note('one'))
    await wire.seen()
    wire.lastChunk()
  },
  'idles-within': async (wire, { id }) => {
    wire.stream()
    wire.event(note('one'), 1)
    await wire.seen()
    wire.event(result(id), 2)
    wire.lastChunk()
  },
  'drips-its-head': (wire) => {
    const head = `${OK}content-length: 1000\r\nx-drip: `
    drip(
      wire,
      (character) => {
        wire.raw(character)
      },
      (at) => head[at] ?? 'x',
    )
  },
  'drips-its-body': (wire) => {
    wire.head('200 OK', 'content-type: application/json', 'content-length: 100000')
    drip(
      wire,
      (character) => {
        wire.plain(character)
      },
      () => ' ',
    )
  },
  'is-shorter-than-it-says': async (wire) => {
    wire.head('200 OK', 'content-type: application/json', 'content-length: 100')
    wire.plain('{"jsonrpc":"2.0",')
    await wire.seen()
    wire.end()
  },
  'smuggles-a-second-response': (wire, { id }) => {
    wire.json(result(id))
    const evil = JSON.stringify({ jsonrpc: '2.0', id, result: { content: [{ type: 'text', text: 'evil' }] } })
    wire.raw(`${OK}${JSON_TYPE}content-length: ${evil.length}\r\n\r\n${evil}`)
  },
  'length-and-chunks': written(
    OK,
    JSON_TYPE,
    'content-length: 3\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n',
  ),
  'two-lengths': written(OK, JSON_TYPE, 'content-length: 3\r\ncontent-length: 4\r\n\r\nabcd'),
  'bad-chunk': async (wire) => {
    wire.stream()
    wire.event(note('one'))
    await wire.seen()
    wire.raw('zz\r\nabc\r\n')
  },
  'line-feeds-only': written('HTTP/1.1 200 OK\ncontent-length: 2\n\n{}'),
  'folded-header': written(OK, 'x-folded: a\r\n b\r\ncontent-length: 2\r\n\r\n{}'),
  'nul-in-a-header': written(OK, 'x-nul: a\0b\r\ncontent-length: 2\r\n\r\n{}'),
  'http-0.9': written('<html>hi'),
  'ssh-banner': written('SSH-2.0-OpenSSH_9.6\r\n'),
  'switches-protocols': (wire) => {
    wire.raw('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\nhello')
  },
  'hints-for-ever': (wire) => {
    wire.raw('HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n'.repeat(1000))
  },
  'hints-fifty-times': (wire, { id }) => {
    wire.raw('HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n'.repeat(50))
    wire.json(result(id))
  },
  'wants-seconds': retryAfter('429 Too Many Requests', () => '12'),
  'wants-a-date': retryAfter('503 Service Unavailable', (now) => new Date(now + 12_000).toUTCString()),
  'wants-thirty-years': retryAfter('503 Service Unavailable', () => '1000000000'),
  'wants-authorization': (wire) => {
    wire.status('401 Unauthorized', 'token expired', 'www-authenticate: Bearer error="invalid_token"')
  },
} as const satisfies Record<string, Play>

export type FaultPath = keyof typeof UPSTREAM_FAULTS

export const playFault = (path: string, wire: Wire, request: Faulty): void => {
  const play: Play | undefined = (UPSTREAM_FAULTS as Record<string, Play>)[path]
  void play?.(wire, request)
}
