/** One server-sent event as it was read. */
export type Told = { readonly id: string; readonly event: string; readonly text: string }

/** Reads an event stream as a page does: `until` events were told, or it ended. Comments are passed over. */
export const watching = (
  body: ReadableStream<Uint8Array>,
): {
  readonly next: (count: number) => Promise<readonly Told[]>
  readonly rest: () => Promise<readonly Told[]>
  readonly leave: () => Promise<void>
} => {
  const reader = body.getReader()
  let text = ''
  const take = (): Told | undefined => {
    const end = text.indexOf('\n\n')
    if (end < 0) return undefined
    const fields = new Map(
      text
        .slice(0, end)
        .split('\n')
        .map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]),
    )
    text = text.slice(end + 2)
    const event = fields.get('event')
    if (event === undefined) return take()
    return { id: fields.get('id') ?? '', event, text: Buffer.from(fields.get('data') ?? '', 'base64').toString() }
  }
  const read = async (count: number): Promise<readonly Told[]> => {
    const told: Told[] = []
    while (told.length < count) {
      const one = take()
      if (one !== undefined) {
        told.push(one)
        continue
      }
      const { done, value } = await reader.read()
      if (done) break
      text += Buffer.from(value).toString('latin1')
    }
    return told
  }
  return { next: read, rest: () => read(Infinity), leave: () => reader.cancel() }
}
