import { createHash } from 'node:crypto'
import { isOwn } from '@/lib/server/addresses'
import { PEER_HEADER } from '@/lib/server/guard'
import { RateLimit } from '@/lib/server/rate-limit'
import type { Rate } from '@/lib/server/rate-limit'
import { refuse } from '@/lib/server/refusals'
import type { Refusal } from '@/lib/server/refusals'
import { storeDown } from '@/lib/server/database/sql'
import { SHARE_REFUSALS } from './share-refusals'
import { reportDown } from './stores'

/** Seconds after which a store that is down may be back. */
const SOON = 30

const DAY = 24 * 60 * 60
const USUAL_EXPIRY = 7 * DAY
const LONGEST_EXPIRY = 30 * DAY

/** On every answer about a share: kept by nobody, indexed by nobody, and its address told to nobody. */
export const SHARE_HEADERS = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
} as const

export const refuseShare = (refusal: Refusal, more: Readonly<Record<string, string>> = {}): Response =>
  refuse(refusal, { ...SHARE_HEADERS, ...more })

export const isShareId = (text: string): boolean => /^[\da-f]{32}$/.test(text)

/** SHA-256 of the request's delete token, or undefined when there is none of at least 128 bits. */
export const deleteDigest = (request: Request): Uint8Array | undefined => {
  const token = request.headers.get('x-parley-delete-token') ?? ''
  return /^[\w-]{22,128}$/.test(token) ? createHash('sha256').update(token).digest() : undefined
}

export const isBytes = (request: Request): boolean =>
  /^application\/octet-stream\s*(;|$)/i.test(request.headers.get('content-type') ?? '')

/** Until when a new share is kept, in milliseconds since the epoch; undefined for what is no span. */
const readExpiry = (request: Request, now: number): number | undefined => {
  const text = request.headers.get('x-parley-expires-in') ?? String(USUAL_EXPIRY)
  const seconds = Number(text)
  return /^\d{1,7}$/.test(text) && seconds >= 1 && seconds <= LONGEST_EXPIRY ? now + seconds * 1000 : undefined
}

/** What a new share, live or not, says of itself; or the refusal. */
export const readNewShare = (
  request: Request,
  id: string,
): { readonly id: string; readonly deleteDigest: Uint8Array; readonly expiresAt: number } | Response => {
  if (!isShareId(id)) return refuseShare(SHARE_REFUSALS.unknown)
  const digest = deleteDigest(request)
  if (digest === undefined) return refuseShare(SHARE_REFUSALS.badDeleteToken)
  const expiresAt = readExpiry(request, Date.now())
  if (expiresAt === undefined) return refuseShare(SHARE_REFUSALS.badExpiry)
  return { id, deleteDigest: digest, expiresAt }
}

type Limited = 'upload' | 'look' | 'answer'

const HOUR = 60 * 60
const RATES: Record<Limited, { readonly own: Rate; readonly other: Rate; readonly all: Rate }> = {
  upload: {
    own: { burst: 1200, seconds: HOUR },
    other: { burst: 60, seconds: HOUR },
    all: { burst: 3000, seconds: HOUR },
  },
  look: { own: { burst: 6000, seconds: 60 }, other: { burst: 240, seconds: 60 }, all: { burst: 12_000, seconds: 60 } },
  answer: { own: { burst: 600, seconds: 60 }, other: { burst: 60, seconds: 60 }, all: { burst: 3000, seconds: 60 } },
}

const limits = (): RateLimit => {
  const shared = globalThis as { parleyShareLimits?: RateLimit }
  return (shared.parleyShareLimits ??= new RateLimit())
}

/** The refusal of who asks too often, by address and in all. This machine may ask more than others. */
export const limit = (request: Request, what: Limited): Response | undefined => {
  const peer = request.headers.get(PEER_HEADER) ?? ''
  const { own, other, all } = RATES[what]
  const wait = limits().take(`${what} ${peer}`, isOwn(peer) ? own : other) || limits().take(what, all)
  return wait === 0 ? undefined : refuseShare(SHARE_REFUSALS.tooOften, { 'retry-after': String(wait) })
}

/** Answers with what `work` answers, or with the problem that it throws; the rest of the app goes on. */
export const answering = async (work: () => Promise<Response>): Promise<Response> => {
  try {
    return await work()
  } catch (error) {
    reportDown(error)
    // By its shape: each of Next's bundles has a class of its own.
    const { problem } = storeDown(error)
    const status = problem.status ?? 503
    return refuseShare({ ...problem, status }, status === 503 ? { 'retry-after': String(SOON) } : {})
  }
}
