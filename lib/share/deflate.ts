import { joined } from '@/lib/protocol/bytes'

const run = async (
  plain: Uint8Array<ArrayBuffer> | Blob,
  transform: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const parts: Uint8Array[] = []
  let size = 0
  const blob = plain instanceof Blob ? plain : new Blob([plain])
  const reader = blob.stream().pipeThrough(transform).getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return joined(parts)
    size += value.length
    if (size > most) {
      await reader.cancel().catch(() => undefined)
      return undefined
    }
    parts.push(value)
  }
}

/** Raw DEFLATE (RFC 1951). */
export const deflate = async (plain: Uint8Array<ArrayBuffer> | Blob): Promise<Uint8Array<ArrayBuffer>> =>
  (await run(plain, new CompressionStream('deflate-raw'), Infinity)) ?? new Uint8Array()

/** Undefined when more than `most` bytes come out; reads no further than that. @throws TypeError for what is no DEFLATE. */
export const inflate = (bytes: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array<ArrayBuffer> | undefined> =>
  run(bytes, new DecompressionStream('deflate-raw'), most)
