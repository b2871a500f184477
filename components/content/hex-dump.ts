const PER_LINE = 16

const printable = (byte: number): string => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.')

/** Bytes as lines of offset, sixteen bytes in hex, and what of them is ASCII; at most `limit` bytes. */
export const hexDump = (all: Uint8Array, limit: number): string => {
  const bytes = all.subarray(0, limit)
  const lines: string[] = []
  for (let at = 0; at < bytes.length; at += PER_LINE) {
    const part = Array.from(bytes.subarray(at, at + PER_LINE))
    const hex = part.map((byte) => byte.toString(16).padStart(2, '0')).join(' ')
    lines.push(`${at.toString(16).padStart(6, '0')}  ${hex.padEnd(PER_LINE * 3)} ${part.map(printable).join('')}`)
  }
  return lines.join('\n')
}
