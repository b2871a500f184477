import { guard, guardOpen } from '@/lib/server/guard'
import { readBytes } from '@/lib/server/read-bytes'
import { SHARE_REFUSALS } from './share-refusals'
import {
  answering,
  deleteDigest,
  isBytes,
  isShareId,
  limit,
  readNewShare,
  refuseShare,
  SHARE_HEADERS,
} from './share-request'
import { madeStores, stores } from './stores'

const MOST_BYTES = 5 * 1024 * 1024

/** `PUT /api/shares/<id>`: keeps sealed bytes. Read whole first, then stored by one statement. */
export const putShare = (request: Request, id: string): Promise<Response> =>
  answering(async () => {
    const refused = guard(request)
    if (refused !== undefined) return refused
    const share = readNewShare(request, id)
    if (share instanceof Response) return share
    if (!isBytes(request)) return refuseShare(SHARE_REFUSALS.notBytes)
    const tooOften = limit(request, 'upload')
    if (tooOften !== undefined) return tooOften
    const bytes = await readBytes(request, MOST_BYTES)
    if (bytes instanceof Response) return bytes
    if (bytes.length === 0) return refuseShare(SHARE_REFUSALS.empty)
    const { shares } = await stores()
    if ((await shares.put({ ...share, bytes })) === 'exists') return refuseShare(SHARE_REFUSALS.exists)
    return Response.json({ expiresAt: share.expiresAt }, { status: 201, headers: SHARE_HEADERS })
  })

/** `GET /api/shares/<id>`: the sealed bytes, for anyone who knows the id. */
export const getShare = (request: Request, id: string): Promise<Response> =>
  answering(async () => {
    const refused = guardOpen(request) ?? limit(request, 'look')
    if (refused !== undefined) return refused
    const share = isShareId(id) ? await (await madeStores())?.shares.get(id, Date.now()) : undefined
    if (share === undefined) return refuseShare(SHARE_REFUSALS.unknown)
    if (share === 'gone') return refuseShare(SHARE_REFUSALS.gone)
    return new Response(Buffer.from(share.bytes), {
      headers: {
        ...SHARE_HEADERS,
        'content-type': 'application/octet-stream',
        'content-length': String(share.bytes.length),
        'x-content-type-options': 'nosniff',
        'x-parley-expires-at': String(share.expiresAt),
      },
    })
  })

/** `DELETE /api/shares/<id>`: for its owner, also after a restart of the app, when the page's own token is stale. */
export const deleteShare = (request: Request, id: string): Promise<Response> =>
  answering(() => removing(request, id, 'shares'))

/** The same for a live share. */
export const deleteLive = (request: Request, id: string): Promise<Response> =>
  answering(() => removing(request, id, 'live'))

const removing = async (request: Request, id: string, kind: 'shares' | 'live'): Promise<Response> => {
  const refused = guardOpen(request) ?? limit(request, 'look')
  if (refused !== undefined) return refused
  const digest = deleteDigest(request)
  if (digest === undefined) return refuseShare(SHARE_REFUSALS.notOwner)
  const store = isShareId(id) ? await madeStores() : undefined
  switch (await store?.[kind].delete(id, digest, Date.now())) {
    case 'deleted':
      return new Response(null, { status: 204, headers: SHARE_HEADERS })
    case 'refused':
      return refuseShare(SHARE_REFUSALS.notOwner)
    case 'gone':
      return refuseShare(SHARE_REFUSALS.gone)
    case undefined:
      return refuseShare(SHARE_REFUSALS.unknown)
  }
}
