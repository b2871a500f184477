import { guard, guardOpen } from '@/lib/server/guard'
import { readBytes } from '@/lib/server/read-bytes'
import { REFUSALS } from '@/lib/server/refusals'
import { SHARE_REFUSALS } from '@/lib/server/shares/share-refusals'
import {
  answering,
  deleteDigest,
  isBytes,
  isShareId,
  limit,
  readNewShare,
  refuseShare,
  SHARE_HEADERS,
} from '@/lib/server/shares/share-request'
import { madeStores, stores } from '@/lib/server/shares/stores'
import type { Stores } from '@/lib/server/shares/stores'
import { EVENT_STREAM_HEADERS } from './event-text'
import type { FeedKind } from './live-feed'

const MOST_CHUNK = 5 * 1024 * 1024
const MOST_ANSWER = 256 * 1024

const done = (status: number): Response => new Response(null, { status, headers: SHARE_HEADERS })

/** `PUT /api/live/<id>`: opens a live share. */
export const openLive = (request: Request, id: string): Promise<Response> =>
  answering(async () => {
    const refused = guard(request)
    if (refused !== undefined) return refused
    const share = readNewShare(request, id)
    if (share instanceof Response) return share
    const tooOften = limit(request, 'upload')
    if (tooOften !== undefined) return tooOften
    const { live } = await stores()
    if ((await live.open(share)) === 'exists') return refuseShare(SHARE_REFUSALS.exists)
    return Response.json({ expiresAt: share.expiresAt }, { status: 201, headers: SHARE_HEADERS })
  })

/** The stores, once it is the owner of `id` who asks. */
const ownerOf = async (request: Request, id: string): Promise<Stores | Response> => {
  const refused = guardOpen(request)
  if (refused !== undefined) return refused
  const digest = deleteDigest(request)
  const made = isShareId(id) ? await madeStores() : undefined
  if (made === undefined) return refuseShare(SHARE_REFUSALS.unknown)
  switch (await made.live.owns(id, digest ?? new Uint8Array(), Date.now())) {
    case 'owner':
      return made
    case 'refused':
      return refuseShare(SHARE_REFUSALS.notOwner)
    case 'gone':
      return refuseShare(SHARE_REFUSALS.gone)
    case undefined:
      return refuseShare(SHARE_REFUSALS.unknown)
  }
}

/** `PUT /api/live/<id>/chunks/<n>`: the owner's next sealed chunk. The same one again is no error. */
export const putChunk = (request: Request, id: string, n: string): Promise<Response> =>
  answering(async () => {
    const owner = await ownerOf(request, id)
    if (owner instanceof Response) return owner
    if (!/^(0|[1-9]\d{0,8})$/.test(n)) return refuseShare(REFUSALS.badRequest)
    if (!isBytes(request)) return refuseShare(SHARE_REFUSALS.notBytes)
    const bytes = await readBytes(request, MOST_CHUNK)
    if (bytes instanceof Response) return bytes
    if (bytes.length === 0) return refuseShare(SHARE_REFUSALS.empty)
    const appended = await owner.live.append(id, Number(n), bytes, Date.now())
    if (typeof appended === 'object')
      return refuseShare(SHARE_REFUSALS.outOfOrder, { 'x-parley-next-chunk': String(appended.next) })
    return appended === 'stored' ? done(204) : refuseShare(SHARE_REFUSALS[appended ?? 'unknown'])
  })

/** `PUT /api/live/<id>/end`: nothing more will come; what there is can be watched until it expires. */
export const endLive = (request: Request, id: string): Promise<Response> =>
  answering(async () => {
    const owner = await ownerOf(request, id)
    if (owner instanceof Response) return owner
    const ended = await owner.live.end(id, Date.now())
    return ended === 'ended' ? done(204) : refuseShare(SHARE_REFUSALS[ended ?? 'unknown'])
  })

/** `GET /api/live/<id>/chunks?from=<n>`: every stored chunk from there on, then each as it comes. */
export const watchChunks = (request: Request, id: string): Promise<Response> =>
  answering(async () => {
    const refused = guardOpen(request) ?? limit(request, 'look')
    if (refused !== undefined) return refused
    const from = new URL(request.url).searchParams.get('from') ?? '0'
    if (request.method !== 'GET' || !/^\d{1,9}$/.test(from)) return refuseShare(REFUSALS.badRequest)
    // An EventSource comes back by itself, to the same address, with the last id it saw (WHATWG HTML §9.2.3).
    const seen = /^\d{1,9}$/.exec(request.headers.get('last-event-id') ?? '')?.[0]
    const at = Math.max(Number(from), seen === undefined ? 0 : Number(seen) + 1)
    const made = isShareId(id) ? await madeStores() : undefined
    return made === undefined ? refuseShare(SHARE_REFUSALS.unknown) : stream(made, request, id, 'chunks', at)
  })

/** `GET /api/live/<id>/answers`: to the owner, every answer there is, in the order of their coming, then each as it comes. */
export const watchAnswers = (request: Request, id: string): Promise<Response> =>
  answering(async () => {
    const owner = await ownerOf(request, id)
    if (owner instanceof Response) return owner
    return request.method === 'GET' ? stream(owner, request, id, 'answers', 0) : refuseShare(REFUSALS.badRequest)
  })

/** `PUT /api/live/<id>/answers/<answer>`: a watcher's sealed answer, for the owner to use or not. */
export const putAnswer = (request: Request, id: string, answer: string): Promise<Response> =>
  answering(async () => {
    const refused = guardOpen(request) ?? limit(request, 'answer')
    if (refused !== undefined) return refused
    if (!isShareId(answer)) return refuseShare(REFUSALS.badRequest)
    if (!isBytes(request)) return refuseShare(SHARE_REFUSALS.notBytes)
    const made = isShareId(id) ? await madeStores() : undefined
    if (made === undefined) return refuseShare(SHARE_REFUSALS.unknown)
    const bytes = await readBytes(request, MOST_ANSWER)
    if (bytes instanceof Response) return bytes
    if (bytes.length === 0) return refuseShare(SHARE_REFUSALS.empty)
    const answered = await made.live.answer(id, answer, bytes, Date.now())
    if (answered === 'stored') return done(204)
    return refuseShare(answered === 'exists' ? SHARE_REFUSALS.answerExists : SHARE_REFUSALS[answered ?? 'unknown'])
  })

const stream = async (
  { feeds }: Stores,
  request: Request,
  id: string,
  kind: FeedKind,
  from: number,
): Promise<Response> => {
  const body = await feeds.watch(id, kind, from, request.signal)
  if (body === undefined) return refuseShare(SHARE_REFUSALS.unknown)
  if (body === 'gone') return refuseShare(SHARE_REFUSALS.gone)
  if (body === 'too-many') return refuseShare(SHARE_REFUSALS.tooManyWatch)
  return new Response(body, { headers: { ...SHARE_HEADERS, ...EVENT_STREAM_HEADERS } })
}
