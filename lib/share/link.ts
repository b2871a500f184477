import { ProblemError } from '@/lib/protocol/problem'
import { fromBase64Url, toBase64Url } from '@/lib/protocol/bytes'
import { deflate, inflate } from './deflate'
import type { ShareKey } from './envelope'
import { SHARE_PROBLEMS } from './share-problems'

/** What the sender was looking at; the viewer opens there. */
export type SharedPlace = {
  /** A row's key, in the numbering of what is shared. */
  readonly row?: string
  readonly tab?: string
  readonly main?: string
  /** The timeline's filter. */
  readonly filter?: string
}

/** What a link opens: a share on the server, or a whole small session within the link. */
export type ShareLink =
  | { readonly kind: 'stored'; readonly share: ShareKey; readonly live: boolean; readonly place: SharedPlace }
  | { readonly kind: 'inline'; readonly packed: Uint8Array<ArrayBuffer>; readonly place: SharedPlace }

/** The id of a link that needs no server. */
export const INLINE_ID = 'link'
/** Bytes of a packed session that may travel within a link. */
export const MOST_INLINE = 8 * 1024
/** Bytes that those may unpack to. */
const MOST_INLINE_UNPACKED = 4 * 1024 * 1024

const KEY_BYTES = 32
const PARTS = { row: 'row', tab: 'tab', main: 'main', filter: 'q' } as const

const isShareId = (text: string): boolean => /^[\da-f]{32}$/.test(text)

/** A recording's text packed for a link; undefined when it is too large for one. */
export const packInline = async (text: string): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const packed = await deflate(new TextEncoder().encode(text))
  return packed.length <= MOST_INLINE ? packed : undefined
}

/** @throws ProblemError `BAD_SHARE_LINK`, `SHARE_TOO_LARGE`. */
export const unpackInline = async (packed: Uint8Array<ArrayBuffer>): Promise<string> => {
  const text = await inflate(packed, MOST_INLINE_UNPACKED).catch((cause: unknown) => {
    throw new ProblemError(SHARE_PROBLEMS.badLink, { cause })
  })
  if (!text) throw new ProblemError(SHARE_PROBLEMS.tooLarge)
  return new TextDecoder().decode(text)
}

/**
 * A link's path and fragment. All that tells anything stands in the fragment, which no browser sends to a server
 * (RFC 9110 §7.1).
 */
export const writeLink = (link: ShareLink): string => {
  const fragment = new URLSearchParams()
  if (link.kind === 'inline') fragment.set('d', toBase64Url(link.packed))
  else fragment.set(link.live ? 'live' : 'k', toBase64Url(link.share.key))
  for (const [part, name] of Object.entries(PARTS) as [keyof SharedPlace, string][]) {
    const value = link.place[part]
    if (value !== undefined && value !== '') fragment.set(name, value)
  }
  return `/s/${link.kind === 'inline' ? INLINE_ID : link.share.id}#${fragment.toString()}`
}

/** Reads a link. @throws ProblemError `BAD_SHARE_LINK`. */
export const readLink = ({ id, hash }: { readonly id: string; readonly hash: string }): ShareLink => {
  const fragment = new URLSearchParams(hash.replace(/^#/, ''))
  const place = Object.fromEntries(
    Object.entries(PARTS).flatMap(([part, name]) => {
      const value = fragment.get(name)
      return value === null ? [] : [[part, value]]
    }),
  )
  if (id === INLINE_ID) {
    const packed = fromBase64Url(fragment.get('d') ?? '')
    if (!packed || packed.length === 0 || packed.length > MOST_INLINE) throw new ProblemError(SHARE_PROBLEMS.badLink)
    return { kind: 'inline', packed, place }
  }
  const live = fragment.get('live')
  const key = fromBase64Url(live ?? fragment.get('k') ?? '')
  if (!isShareId(id) || key?.length !== KEY_BYTES) throw new ProblemError(SHARE_PROBLEMS.badLink)
  return { kind: 'stored', share: { id, key }, live: live !== null, place }
}
