import { ProblemError } from '@/lib/protocol/problem'
import { toBase64Url } from '@/lib/protocol/bytes'
import { MOST_UNPACKED, newShareKey } from '@/lib/share/envelope'
import { writeLink } from '@/lib/share/link'
import type { SharedPlace } from '@/lib/share/link'
import { forgetShare, rememberShare } from './my-shares'
import type { MyShare } from './my-shares'
import { sealElsewhere } from './envelope-elsewhere'
import { MOST_SHARED, putShare } from './share-api'

/** How long a share may be had, in seconds. */
export const LIFETIMES = { hour: 3_600, day: 86_400, week: 604_800, month: 2_592_000 } as const
export type Lifetime = keyof typeof LIFETIMES

/** 256 random bits that only this browser has; the server keeps their digest. */
const newDeleteToken = (): string => toBase64Url(crypto.getRandomValues(new Uint8Array(32)))

const mebibytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MiB`

const tooLarge = (cause: string): ProblemError =>
  new ProblemError({
    code: 'SHARE_TOO_LARGE',
    title: 'Too large to share',
    cause,
    action: 'Filter the timeline and share what it shows, or drop more bodies. A file may have any size.',
  })

/** Text that is ready to leave, and how it is to be had. */
export type Outgoing = {
  readonly text: Blob
  readonly title: string
  readonly lifetime: Lifetime
  readonly place: SharedPlace
}

/**
 * Encrypts in this browser and uploads the ciphertext. The share is on the list of this browser before it is anywhere
 * else, so that its owner can always delete it.
 * @throws ProblemError when it is too large, or refused; then it is on no list.
 */
export const upload = async ({ text, title, lifetime, place }: Outgoing): Promise<MyShare> => {
  if (text.size > MOST_UNPACKED) throw tooLarge(`It has ${mebibytes(text.size)} of text; a share may have 64.`)
  const key = newShareKey()
  const body = await sealElsewhere(text, key)
  if (body.size > MOST_SHARED)
    throw tooLarge(`Packed and encrypted it takes ${mebibytes(body.size)}; a share may have 5.`)
  const expiresIn = LIFETIMES[lifetime]
  const sharedAt = Date.now()
  const share: MyShare = {
    id: key.id,
    title,
    link: writeLink({ kind: 'stored', share: key, live: false, place }),
    sharedAt,
    expiresAt: sharedAt + expiresIn * 1000,
    deleteToken: newDeleteToken(),
  }
  rememberShare({ ...share, unsure: true })
  try {
    const expiresAt = await putShare(key.id, { body, deleteToken: share.deleteToken, expiresIn })
    const stored = { ...share, expiresAt }
    rememberShare(stored)
    return stored
  } catch (error) {
    // Refused is refused; a lost line may have carried all of it.
    if (error instanceof ProblemError) forgetShare(share.id)
    throw error
  }
}
