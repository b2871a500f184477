import { isName, parseOrder, parsePlainRequest } from '@/lib/wire/orders'
import { DownlinkStream } from './downlink-stream'
import { egress } from './egress'
import { guard } from './guard'
import { MuxHub } from './mux-hub'
import { pump } from './pump'
import { readJson } from './read-json'
import { REFUSALS, refuse } from './refusals'

/** Frames must come through as they are written: nothing in between may keep, compress or buffer them. */
const STREAM_HEADERS = {
  'content-type': 'application/x-ndjson; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
}

/** One hub per process: Next bundles routes apart and reloads them in development. */
const hub = (): MuxHub => {
  const shared = globalThis as { parleyMux?: MuxHub }
  return (shared.parleyMux ??= new MuxHub((request) => egress(request)))
}

/** Says to every page that this server stops; for the process that Next runs in. */
export const sayGoodbye = (): void => {
  const shared = globalThis as { parleyMux?: MuxHub }
  shared.parleyMux?.stop()
}

/** `GET /api/mux?tab=…`: a tab's downlink. */
export const openDownlink = (request: Request): Response => {
  const refused = guard(request)
  if (refused !== undefined) return refused
  const tab = new URL(request.url).searchParams.get('tab')
  // Next answers HEAD with this, too, and never reads nor cancels the body: the tab would stay for ever.
  if (request.method !== 'GET' || !isName(tab)) return refuse(REFUSALS.badRequest)
  const stream = hub().open(tab, request.signal)
  return stream === undefined ? refuse(REFUSALS.tooMany) : new Response(stream, { headers: STREAM_HEADERS })
}

/** `POST /api/mux`: starts or aborts an exchange of a tab; its frames come down the tab's downlink. */
export const obeyOrder = async (request: Request): Promise<Response> => {
  const refused = guard(request)
  if (refused !== undefined) return refused
  const order = await readJson(request, parseOrder)
  if (order instanceof Response) return order
  switch (hub().obey(order)) {
    case 'accepted':
      return new Response(null, { status: 202 })
    case 'unknown-tab':
      return refuse(REFUSALS.unknownTab)
    case 'too-many':
      return refuse(REFUSALS.tooMany)
  }
}

/** `POST /api/exchange`: one request, its frames in the response. */
export const runExchange = async (request: Request): Promise<Response> => {
  const refused = guard(request)
  if (refused !== undefined) return refused
  const plain = await readJson(request, parsePlainRequest)
  if (plain instanceof Response) return plain
  const abort = new AbortController()
  const stream = new DownlinkStream(() => {
    abort.abort()
  })
  stream.endWith(request.signal)
  void pump(egress, { id: '0', request: plain }, abort.signal, (frame) => stream.write(frame)).finally(() => {
    stream.finish()
  })
  return new Response(stream.readable, { headers: STREAM_HEADERS })
}
