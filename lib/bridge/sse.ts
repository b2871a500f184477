const SEPARATOR = Buffer.from('\n\n')

/** One block of an event stream. A carriage return inside would end its line: the rest goes on in one of its own. */
export const sseBlock = (data: Buffer, event?: string): Buffer => {
  const prefix = Buffer.from('data: ')
  const parts: Buffer[] = [Buffer.from(event === undefined ? '' : `event: ${event}\n`), prefix]
  let start = 0
  for (let i = 0; i < data.length; i++) {
    if (data[i] !== 0x0d && data[i] !== 0x0a) continue
    parts.push(data.subarray(start, i), Buffer.from('\n'), prefix)
    start = i + 1
  }
  parts.push(data.subarray(start), SEPARATOR)
  return Buffer.concat(parts)
}

export const SSE_HEADERS = { 'content-type': 'text/event-stream', 'cache-control': 'no-store' } as const
