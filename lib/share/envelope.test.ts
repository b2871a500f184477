import { constants, deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ProblemError } from '@/lib/protocol/problem'
import { joined } from '@/lib/protocol/bytes'
import { MOST_UNPACKED, newShareKey, open, seal, type ShareKey } from './envelope'

const TEXT = '{"format":"parley-recording"}\n{"type":"x","text":"é 😀"}\n'
/** Where in a share what begins. */
const [MAGIC, VERSION, FLAGS, NONCE, SEALED] = [0, 4, 5, 6, 18]
const MEGABYTE = 1024 * 1024

const problemOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work
    return 'opened'
  } catch (error) {
    return error instanceof ProblemError ? error.problem.code : String(error)
  }
}

const changed = (bytes: Uint8Array<ArrayBuffer>, at: number, bit = 1): Uint8Array<ArrayBuffer> =>
  bytes.map((byte, index) => (index === at ? byte ^ bit : byte))

/** What anybody with the key could have made: this, sealed as a share is. */
const sealedRaw = async (
  { id, key }: ShareKey,
  packed: Uint8Array,
  length = packed.length,
): Promise<Uint8Array<ArrayBuffer>> => {
  const header = Uint8Array.of(0x50, 0x52, 0x4c, 0x59, 1, 0)
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const size = new Uint8Array(4)
  new DataView(size.buffer).setUint32(0, length)
  const secret = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt'])
  const additionalData = joined([header, new TextEncoder().encode(`${id}/`)])
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, secret, joined([size, packed]))
  return joined([header, iv, new Uint8Array(sealed)])
}

describe('A share', () => {
  it('opens with its key, and only its size tells of it', async () => {
    const share = newShareKey()
    const sealed = await seal(TEXT, share)
    expect(await open(sealed, share)).toBe(TEXT)
    expect(share.id).toMatch(/^[\da-f]{32}$/)
    expect(share.key).toHaveLength(32)
    // Header, nonce, one page of padding, tag: the same for anything as small.
    expect(sealed).toHaveLength(SEALED + 4096 + 16)
    expect(await seal('', share)).toHaveLength(sealed.length)
    expect(await open(await seal('', share), share)).toBe('')
  })

  it('is another each time', async () => {
    const share = newShareKey()
    expect((await seal(TEXT, share)).slice(NONCE, SEALED)).not.toEqual((await seal(TEXT, share)).slice(NONCE, SEALED))
    expect(newShareKey().id).not.toBe(share.id)
    expect(newShareKey().key).not.toEqual(share.key)
  })

  it('whose text is a Blob is the same', async () => {
    const share = newShareKey()
    expect(await open(await seal(new Blob([TEXT]), share), share)).toBe(TEXT)
  })

  it.each([
    ['its first byte', MAGIC, 'NOT_A_SHARE'],
    ['the last of “PRLY”', 3, 'NOT_A_SHARE'],
    ['its version', VERSION, 'NEWER_SHARE'],
    ['its flags', FLAGS, 'NEWER_SHARE'],
    ['the nonce', NONCE, 'CANNOT_DECRYPT'],
    ['the nonce’s last byte', SEALED - 1, 'CANNOT_DECRYPT'],
    ['the first sealed byte', SEALED, 'CANNOT_DECRYPT'],
    ['the middle', 2000, 'CANNOT_DECRYPT'],
    ['the tag', SEALED + 4096, 'CANNOT_DECRYPT'],
    ['the last byte', SEALED + 4096 + 15, 'CANNOT_DECRYPT'],
  ])('changed in %s is refused', async (_what, at, code) => {
    const share = newShareKey()
    const sealed = await seal(TEXT, share)
    for (const bit of [1, 0x80]) expect(await problemOf(open(changed(sealed, at, bit), share))).toBe(code)
  })

  it.each([0, 3, 5, 6, 17, 33, 34, 100, 4129])('cut to %i bytes is refused', async (length) => {
    const share = newShareKey()
    const sealed = await seal(TEXT, share)
    const code = length < 4 ? 'NOT_A_SHARE' : length < 6 ? 'NEWER_SHARE' : 'CANNOT_DECRYPT'
    expect(await problemOf(open(sealed.slice(0, length), share))).toBe(code)
  })

  it('with more after its end is refused', async () => {
    const share = newShareKey()
    expect(await problemOf(open(joined([await seal(TEXT, share), Uint8Array.of(0)]), share))).toBe('CANNOT_DECRYPT')
  })

  it('opens with no other key, under no other id, and in no other place', async () => {
    const share = newShareKey()
    const other = newShareKey()
    const sealed = await seal(TEXT, share, 'chunk/1')
    expect(await open(sealed, share, 'chunk/1')).toBe(TEXT)
    const refused = [
      open(sealed, { ...share, key: other.key }, 'chunk/1'),
      open(sealed, { ...share, key: changed(share.key, 31) }, 'chunk/1'),
      open(sealed, { ...share, key: share.key.slice(0, 31) }, 'chunk/1'),
      open(sealed, { ...share, id: other.id }, 'chunk/1'),
      open(sealed, share, 'chunk/2'),
      open(sealed, share),
    ]
    expect(await Promise.all(refused.map(problemOf))).toEqual(refused.map(() => 'CANNOT_DECRYPT'))
  })

  it('that holds no DEFLATE, or less than it says, is refused', async () => {
    const share = newShareKey()
    const packed = deflateRawSync(TEXT)
    const damaged = [
      sealedRaw(share, Uint8Array.of(0xff, 0xff, 0xff)),
      sealedRaw(share, packed.subarray(0, -3)),
      sealedRaw(share, packed, packed.length + 1),
      sealedRaw(share, packed, 0xffffffff),
      sealedRaw(share, new Uint8Array(0), 0),
    ]
    for (const sealed of damaged) expect(await problemOf(open(await sealed, share))).toBe('CANNOT_DECRYPT')
  })

  it('that is a bomb is refused before it has gone off', async () => {
    const share = newShareKey()
    // A gibibyte of zeros in a megabyte: blocks that end at whole bytes can be strung together (RFC 1951 §3.2.3).
    const block = deflateRawSync(new Uint8Array(MEGABYTE), { finishFlush: constants.Z_FULL_FLUSH })
    const bomb = await sealedRaw(share, joined([...Array.from({ length: 1024 }, () => block), Uint8Array.of(3, 0)]))
    expect(bomb.length).toBeLessThan(2 * MEGABYTE)
    expect(await problemOf(open(bomb, share))).toBe('SHARE_TOO_LARGE')
    expect(MOST_UNPACKED).toBeLessThanOrEqual(64 * MEGABYTE)
  })

  it('may unpack to all that a session may hold', async () => {
    const share = newShareKey()
    const sealed = await seal('x'.repeat(MEGABYTE), share)
    expect(await open(sealed, share, '', MEGABYTE)).toHaveLength(MEGABYTE)
    expect(await problemOf(open(sealed, share, '', MEGABYTE - 1))).toBe('SHARE_TOO_LARGE')
  })
})
