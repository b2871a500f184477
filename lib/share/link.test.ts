import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ProblemError } from '@/lib/protocol/problem'
import { toBase64Url } from '@/lib/protocol/bytes'
import { newShareKey } from './envelope'
import { MOST_INLINE, packInline, readLink, unpackInline, writeLink, type ShareLink } from './link'

const read = (link: string): ShareLink => {
  const url = new URL(link, 'https://parley.test')
  return readLink({ id: url.pathname.replace('/s/', ''), hash: url.hash })
}

const codeOf = (work: () => unknown): string => {
  try {
    work()
    return 'read'
  } catch (error) {
    return error instanceof ProblemError ? error.problem.code : String(error)
  }
}

const share = newShareKey()
const stored: ShareLink = { kind: 'stored', share, live: false, place: {} }
const noise = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 7919 + (at >> 3)) & 255)

describe('A link', () => {
  it('is read as it was written, with the place that was looked at', () => {
    const optional = fc.option(fc.string({ minLength: 1, unit: 'grapheme' }), { nil: undefined })
    const place = fc.record({ row: optional, tab: optional, main: optional, filter: optional }, { requiredKeys: [] })
    fc.assert(
      fc.property(place, fc.boolean(), fc.uint8Array({ minLength: 1, maxLength: 200 }), (given, live, packed) => {
        const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
        const links: readonly ShareLink[] = [
          { kind: 'stored', share: newShareKey(), live, place: known },
          { kind: 'inline', packed: Uint8Array.from(packed), place: known },
        ]
        for (const link of links) expect(read(writeLink(link))).toEqual(link)
      }),
      { numRuns: 100 },
    )
  })

  it('tells a server nothing but the id', () => {
    const link = writeLink({ ...stored, place: { row: '1.0', filter: 'secret words' } })
    const { pathname, search } = new URL(link, 'https://parley.test')
    expect(pathname + search).toBe(`/s/${share.id}`)
  })

  it.each([
    ['cut at the “#”', (link: string) => link.split('#')[0]],
    ['with an empty fragment', (link: string) => `${String(link.split('#')[0])}#`],
    ['whose key was cut', (link: string) => link.slice(0, -1)],
    ['whose key is too long', (link: string) => `${link}AAAA`],
    ['whose key holds what no base64url holds', (link: string) => link.replace(/#k=.{4}/, '#k=a*b!')],
    ['whose id was cut', (link: string) => link.replace(/\/s\/./, '/s/')],
    ['whose id is in upper case', (link: string) => link.replace(/\/s\/[\da-f]+/, `/s/${'AB'.repeat(16)}`)],
    ['to nothing', () => '/s/#k=x'],
    ['to somewhere else', () => `/s/..%2f..%2fapi#k=${'A'.repeat(43)}`],
    ['that should hold a session and is empty', () => '/s/link#d='],
    ['that should hold a session and holds noise', () => '/s/link#d=%%%'],
    ['that holds more than fits', () => `/s/link#d=${toBase64Url(noise(MOST_INLINE + 1))}`],
  ])('%s is refused', (_what, cut) => {
    expect(codeOf(() => read(cut(writeLink(stored)) ?? ''))).toBe('BAD_SHARE_LINK')
  })
})

describe('A session within a link', () => {
  it('comes out as it went in', async () => {
    const text = '{"format":"parley-recording"}\n'.repeat(1_000)
    const packed = await packInline(text)
    expect(packed && (await unpackInline(packed))).toBe(text)
  })

  it('may have 8 KiB, packed, and no more', async () => {
    const digits = (length: number) => toBase64Url(crypto.getRandomValues(new Uint8Array(length)))
    expect((await packInline(digits(7_500)))?.length).toBeLessThanOrEqual(MOST_INLINE)
    expect(await packInline(digits(9_000))).toBeUndefined()
  })

  const codeLater = (packed: Uint8Array<ArrayBuffer>): Promise<string> =>
    unpackInline(packed).then(
      () => 'unpacked',
      (error: unknown) => (error instanceof ProblemError ? error.problem.code : String(error)),
    )

  it('that was damaged is refused', async () => {
    const packed = (await packInline('some text that is packed')) ?? new Uint8Array()
    expect(await codeLater(packed.slice(0, -2))).toBe('BAD_SHARE_LINK')
    expect(await codeLater(Uint8Array.of(0xff, 0xfe, 0xfd))).toBe('BAD_SHARE_LINK')
  })

  it('that is a bomb is refused', async () => {
    const bomb = Uint8Array.from(deflateRawSync(new Uint8Array(8 * 1024 * 1024), { level: 9 }))
    expect(bomb.length).toBeLessThan(MOST_INLINE * 2)
    expect(await codeLater(bomb)).toBe('SHARE_TOO_LARGE')
  })
})
