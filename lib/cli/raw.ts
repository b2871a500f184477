import { readFile } from 'node:fs/promises'
import { text as readAll } from 'node:stream/consumers'
import type { RawRequest } from '@/lib/client/types'
import type { HttpId, RecordingEvent } from '@/lib/recording/events'
import { isAbort } from '@/lib/wire/errors'
import { positive } from './flags'
import { EXIT, UsageError, type Io } from './io'
import { parse, readHeader, SERVER_OPTIONS, SERVER_OPTIONS_HELP } from './options'
import { problemOf, problemText } from './outcome'
import { withSession } from './session'

const HELP = `parley raw <url> <json | @file | -> [options]
Sends a message as it is written, on a connection that was negotiated before, and prints the HTTP response: status,
headers, body or events. Nothing is checked: what is no JSON goes out, too.
Exit 0: an HTTP status below 400; 1: another, or none; 2: could not connect, or bad usage.

      --bytes FILE      any bytes instead of a message
      --http-method M   POST (default), or another; without a message too
      --header 'K: V'   goes out with the handshake, too; --with-header 'K: V' with this request only
      --bare            without the connection's own headers (media types, session, revision…)
      --for S           stop reading after so many seconds
${SERVER_OPTIONS_HELP}`

const OPTIONS = {
  ...SERVER_OPTIONS,
  bytes: { type: 'string' },
  'http-method': { type: 'string' },
  'with-header': { type: 'string', multiple: true },
  bare: { type: 'boolean' },
  for: { type: 'string' },
} as const

/** Timers take 31 bits. */
const LONGEST = 2 ** 31 - 1

/** `parley raw`: exit codes as in its help. */
export const raw = async (args: string[], io: Io): Promise<number> => {
  const { values, positionals } = parse({ args, options: OPTIONS, allowPositionals: true })
  if (values.help) {
    io.out(HELP)
    return EXIT.ok
  }
  const [url, message, ...rest] = positionals
  const method = values['http-method']?.toUpperCase()
  if (url === undefined || rest.length > 0 || (message === undefined && values.bytes === undefined && !method))
    throw new UsageError('parley raw takes a URL and a message, --bytes or --http-method')
  if (message !== undefined && values.bytes !== undefined) throw new UsageError('A message or --bytes, not both')
  if (method !== undefined && !/^[A-Z]+$/.test(method)) throw new UsageError(`--http-method ${method}: letters only`)
  const body = await bodyOf(message, values.bytes)
  const request: RawRequest = {
    ...(method === undefined ? {} : { method }),
    ...(body === undefined ? {} : { body }),
    headers: (values['with-header'] ?? []).map(readHeader),
    own: !values.bare,
  }
  const time = Math.min(positive('--for', values.for, LONGEST) * 1000, LONGEST)
  return withSession(url, values, io, async ({ connection, recording }) => {
    const from = recording.events.length
    const sent = connection.raw(request)
    const timer = setTimeout(sent.abort, time)
    const forget = io.onInterrupt?.(sent.abort)
    const events: RecordingEvent[] = []
    let cursor = from
    const look = (): void => {
      for (let event = recording.events[cursor]; event; event = recording.events[++cursor]) {
        if (!belongs(event, sent.httpId)) continue
        events.push(event)
        if (!values.json) print(event, io)
      }
    }
    const stop = recording.subscribe(look)
    const problem = await sent.done.then(
      () => undefined,
      (error: unknown) => (isAbort(error) ? undefined : problemOf(error)),
    )
    look()
    clearTimeout(timer)
    stop()
    forget?.()
    if (values.json) io.out(JSON.stringify(events, null, 2))
    if (problem) io.err(problemText(problem))
    const head = events.find((event) => event.type === 'http-response-received')
    return head !== undefined && head.status < 400 && !problem ? EXIT.ok : EXIT.failed
  })
}

const bodyOf = async (message: string | undefined, bytes: string | undefined): Promise<RawRequest['body']> => {
  try {
    if (bytes !== undefined) return new Uint8Array(await readFile(bytes))
    if (message === '-') return await readAll(process.stdin)
    return message?.startsWith('@') ? await readFile(message.slice(1), 'utf8') : message
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

const belongs = (event: RecordingEvent, id: HttpId): boolean =>
  'httpId' in event && event.httpId === id && event.type !== 'http-request-sent'

/** The response as HTTP shows it; how it ended only where it did not end well. */
const print = (event: RecordingEvent, io: Io): void => {
  if (event.type === 'http-response-received') {
    io.err(`HTTP ${event.status} ${event.statusText}`.trimEnd())
    for (const [name, value] of event.headers) io.err(`${name}: ${value}`)
    io.err('')
  } else if (event.type === 'frame-received') {
    io.out(event.encoding === 'base64' ? `[${event.size} bytes, base64] ${event.raw}` : event.raw.trimEnd())
    if (event.truncated) io.err('(cut off here)')
  }
}
