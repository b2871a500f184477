const WIDTH = 160
const HEIGHT = 100

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1
  return crc
})

const crc32 = (bytes: Uint8Array): number =>
  (bytes.reduce((crc, byte) => (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0

/** One PNG chunk: length, type, data, CRC of type and data (RFC 2083 §3.2). */
const chunk = (type: string, data: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(12 + data.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  bytes.set(new TextEncoder().encode(type), 4)
  bytes.set(data, 8)
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)))
  return bytes
}

type Colour = readonly [red: number, green: number, blue: number]
const SUN: Colour = [255, 236, 179]
const SEA: Colour = [38, 84, 124]

/** Colour at a point: an evening sky, a low sun, a striped sea. */
const colourAt = (x: number, y: number): Colour => {
  const horizon = HEIGHT * 0.62
  if (Math.hypot(x - WIDTH * 0.68, y - horizon) < 22 && y < horizon) return SUN
  const height = 1 - y / horizon
  if (y < horizon) return [246 - 150 * height, 178 - 90 * height, 107 + 20 * height]
  return (Math.floor(y / 3) + Math.floor(x / 17)) % 4 === 0 ? SUN : SEA
}

const deflate = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
  new Uint8Array(
    await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'))).arrayBuffer(),
  )

/** A picture postcard, 160 × 100, drawn by the code above: PNG, 8-bit RGB, no filters. */
export const sunsetPng = async (): Promise<Uint8Array> => {
  const rows = new Uint8Array(HEIGHT * (1 + WIDTH * 3))
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) rows.set(colourAt(x, y), y * (1 + WIDTH * 3) + 1 + x * 3)
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, WIDTH)
  view.setUint32(4, HEIGHT)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
  const parts = [signature, chunk('IHDR', header), chunk('IDAT', await deflate(rows)), chunk('IEND', new Uint8Array())]
  return new Uint8Array(await new Blob(parts.map((part) => part.slice())).arrayBuffer())
}
