import { listenFilter } from '@/lib/client/listen'
import type { Call } from '@/lib/client/types'
import { isObject, type JsonObject } from '@/lib/protocol/json'
import { positive } from './flags'
import { EXIT, UsageError, type Io } from './io'
import { parse, SERVER_OPTIONS, SERVER_OPTIONS_HELP } from './options'
import { errorText, problemOf, problemText } from './outcome'
import { withSession, type CliSession } from './session'
import { onTold, type Told } from './told'

const HELP = `parley subscribe <url> [uri…] [options]
Prints every notification of the server: changes of its lists, and of the resources named.
Exit 0: told until --count, --for or Ctrl+C; 1: refused, lost, or fewer than --count; 2: could not connect, or bad usage.

      --count N         stop after so many
      --for S           stop after so many seconds
${SERVER_OPTIONS_HELP}`

const OPTIONS = { ...SERVER_OPTIONS, count: { type: 'string' }, for: { type: 'string' } } as const

const ACKNOWLEDGED = 'notifications/subscriptions/acknowledged'
/** Milliseconds that a server has to confirm what is taken back: whoever leaves does not wait for it. */
const FAREWELL = 1000
/** Timers take 31 bits. */
const LONGEST = 2 ** 31 - 1

/** `parley subscribe`: exit codes as in its help. */
export const subscribe = async (args: string[], io: Io): Promise<number> => {
  const { values, positionals } = parse({ args, options: OPTIONS, allowPositionals: true })
  if (values.help) {
    io.out(HELP)
    return EXIT.ok
  }
  const [url, ...uris] = positionals
  if (url === undefined) throw new UsageError('parley subscribe takes a URL, and the URIs of resources')
  const count = values.count === undefined ? Infinity : positive('--count', values.count, 1)
  const time = Math.min(positive('--for', values.for, LONGEST) * 1000, LONGEST)
  return withSession(url, values, io, async (session) => {
    let finish: (well: boolean) => void = () => undefined
    const over = new Promise<boolean>((resolve) => (finish = resolve))
    const end = (well: boolean) => () => {
      finish(well)
    }
    let left = count
    const stop = onTold(session.recording, (told) => {
      if (told.method === ACKNOWLEDGED) io.err(honoured(told))
      else {
        io.out(values.json ? JSON.stringify({ at: told.at, method: told.method, params: told.params }) : line(told))
        if (--left <= 0) finish(true)
      }
    })
    const forget = io.onInterrupt?.(end(true))
    const timer = setTimeout(end(count === Infinity), time)
    const unwatch = session.recording.subscribe(() => {
      if (session.recording.events.at(-1)?.type === 'connection-closed') finish(false)
    })
    const farewell =
      session.connection.era === 'modern' ? listen(session, uris, io, end(false)) : ask(session, uris, io, end(false))
    const well = await over
    clearTimeout(timer)
    for (const ended of [stop, forget, unwatch]) ended?.()
    await farewell()
    return well ? EXIT.ok : EXIT.failed
  })
}

/** 2026-07-28: one stream for everything; the server says first what of it it honours. */
const listen = ({ connection }: CliSession, uris: readonly string[], io: Io, failed: () => void) => {
  const filter: JsonObject = {
    ...listenFilter(connection.capabilities),
    ...(uris.length > 0 ? { resourceSubscriptions: [...uris] } : {}),
  }
  if (Object.keys(filter).length === 0) {
    io.err('The server announces no changes of its lists; name a resource to be told of its own.')
    failed()
    return () => Promise.resolve()
  }
  const call = connection.call('subscriptions/listen', { notifications: filter })
  let leaving = false
  void settled(call).then((why) => {
    if (leaving) return
    io.err(why ?? 'The server ended the subscription.')
    failed()
  })
  return () => {
    leaving = true
    call.cancel('Told enough')
    return Promise.resolve()
  }
}

/** Legacy: a request for each resource; lists announce their changes unasked. */
const ask = ({ connection }: CliSession, uris: readonly string[], io: Io, failed: () => void) => {
  for (const uri of uris)
    void settled(connection.subscribe(uri)).then((why) => {
      io.err(why === undefined ? `Subscribed to ${uri}` : `${uri}: ${why}`)
      if (why !== undefined) failed()
    })
  return async () => {
    const goodbyes = connection
      .subscribed()
      .map(async (uri) => connection.unsubscribe(uri)?.done.catch(() => undefined))
    let timer: ReturnType<typeof setTimeout> | undefined
    const patience = new Promise((resolve) => (timer = setTimeout(resolve, FAREWELL)))
    await Promise.race([Promise.all(goodbyes), patience])
    clearTimeout(timer)
  }
}

/** Why a request failed; undefined when it did not. */
const settled = async ({ done }: Call): Promise<string | undefined> => {
  try {
    const message = await done
    return message.kind === 'error' ? errorText(message.error) : undefined
  } catch (error) {
    return problemText(problemOf(error))
  }
}

const honoured = ({ params }: Told): string => {
  const filter = isObject(params) && isObject(params['notifications']) ? params['notifications'] : {}
  const parts = Object.entries(filter).flatMap(([name, value]) =>
    value === true ? [name] : Array.isArray(value) ? value.map(String) : [],
  )
  return `Honoured: ${parts.join(', ') || 'nothing'}`
}

const line = ({ at, method, params }: Told): string => {
  const { _meta, ...rest } = isObject(params) ? params : {}
  const detail = Object.keys(rest).length === 0 ? '' : `  ${JSON.stringify(rest)}`
  return `${new Date(at).toISOString().slice(11, 23)}  ${method}${detail}`
}
