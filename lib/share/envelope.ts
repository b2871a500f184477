import { ProblemError } from '@/lib/protocol/problem'
import { joined } from '@/lib/protocol/bytes'
import { deflate, inflate } from './deflate'
import { SHARE_PROBLEMS } from './share-problems'

/** "PRLY", the version of the envelope, and flags, of which there are none yet. */
const HEADER = Uint8Array.of(0x50, 0x52, 0x4c, 0x59, 1, 0)
const IV = 12
const TAG = 16
/** Plain bytes are a multiple of it, so that a share's size tells little of what is in it. */
const PADDING = 4096
const LENGTH = 4

/** Bytes that a share may unpack to: more is a bomb, or no session. */
export const MOST_UNPACKED = 64 * 1024 * 1024

/** A key of 256 bits, and 128 random bits that name the share: made here, so that the server never sees the key. */
export type ShareKey = { readonly id: string; readonly key: Uint8Array<ArrayBuffer> }

/** Where in a live share a piece belongs; a whole share has one piece without a place. */
export type Place = string

const subtle = (): SubtleCrypto => {
  // Absent outside secure contexts (W3C Web Cryptography §11), whatever its type says.
  const { subtle: available } = crypto as { subtle?: SubtleCrypto }
  if (!available) throw new ProblemError(SHARE_PROBLEMS.insecure)
  return available
}

export const newShareKey = (): ShareKey => {
  const id = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )
  return { id, key: crypto.getRandomValues(new Uint8Array(32)) }
}

const parameters = (iv: Uint8Array<ArrayBuffer>, id: string, place: Place): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  // Bound to its id and place: what is stored under another opens nothing.
  additionalData: joined([HEADER, new TextEncoder().encode(`${id}/${place}`)]),
})

const padded = (packed: Uint8Array): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(Math.ceil((LENGTH + packed.length) / PADDING) * PADDING)
  new DataView(whole.buffer).setUint32(0, packed.length)
  whole.set(packed, LENGTH)
  return whole
}

/**
 * Text (a long one better as a `Blob`, which is encoded bit by bit) as a share: raw DEFLATE, padding, AES-256-GCM (NIST SP 800-38D) with a fresh nonce.
 * @throws ProblemError `NO_SECURE_CONTEXT` where the browser has no Web Cryptography.
 */
export const seal = async (
  text: string | Blob,
  { id, key }: ShareKey,
  place: Place = '',
): Promise<Uint8Array<ArrayBuffer>> => {
  const iv = crypto.getRandomValues(new Uint8Array(IV))
  const secret = await subtle().importKey('raw', key, 'AES-GCM', false, ['encrypt'])
  const plain = padded(await deflate(typeof text === 'string' ? new TextEncoder().encode(text) : text))
  const sealed = await subtle().encrypt(parameters(iv, id, place), secret, plain)
  return joined([HEADER, iv, new Uint8Array(sealed)])
}

const decrypted = async (
  bytes: Uint8Array<ArrayBuffer>,
  { id, key }: ShareKey,
  place: Place,
): Promise<Uint8Array<ArrayBuffer>> => {
  const body = bytes.subarray(HEADER.length)
  const crypt = subtle()
  try {
    const secret = await crypt.importKey('raw', key, 'AES-GCM', false, ['decrypt'])
    const plain = await crypt.decrypt(parameters(body.slice(0, IV), id, place), secret, body.slice(IV))
    return new Uint8Array(plain)
  } catch (cause) {
    throw new ProblemError(SHARE_PROBLEMS.cannotDecrypt, { cause })
  }
}

const checkHeader = (bytes: Uint8Array): void => {
  if (HEADER.subarray(0, 4).some((byte, at) => bytes[at] !== byte)) throw new ProblemError(SHARE_PROBLEMS.notAShare)
  if (bytes[4] !== HEADER[4] || bytes[5] !== HEADER[5]) throw new ProblemError(SHARE_PROBLEMS.newerShare)
  if (bytes.length < HEADER.length + IV + TAG) throw new ProblemError(SHARE_PROBLEMS.cannotDecrypt)
}

/**
 * The bytes (UTF-8) of a share's text; all of it or nothing.
 * @throws ProblemError `NOT_A_SHARE`, `NEWER_SHARE`, `CANNOT_DECRYPT` (another key or id, changed or cut bytes),
 * `SHARE_TOO_LARGE` (unpacks to more than `most` bytes), `NO_SECURE_CONTEXT`.
 */
export const openBytes = async (
  bytes: Uint8Array<ArrayBuffer>,
  share: ShareKey,
  place: Place = '',
  most: number = MOST_UNPACKED,
): Promise<Uint8Array<ArrayBuffer>> => {
  checkHeader(bytes)
  const plain = await decrypted(bytes, share, place)
  const length = plain.length < LENGTH ? Infinity : new DataView(plain.buffer).getUint32(0)
  if (length > plain.length - LENGTH) throw new ProblemError(SHARE_PROBLEMS.cannotDecrypt)
  const text = await inflate(plain.slice(LENGTH, LENGTH + length), most).catch((cause: unknown) => {
    throw new ProblemError(SHARE_PROBLEMS.cannotDecrypt, { cause })
  })
  if (!text) throw new ProblemError(SHARE_PROBLEMS.tooLarge)
  return text
}

/** The text of a share that is no long one: decoding takes its time at once. @throws as {@link openBytes}. */
export const open = async (
  bytes: Uint8Array<ArrayBuffer>,
  share: ShareKey,
  place: Place = '',
  most: number = MOST_UNPACKED,
): Promise<string> => new TextDecoder().decode(await openBytes(bytes, share, place, most))
