import { createServer, type AddressInfo, type Socket } from 'node:net'

/** A request as it came: just enough HTTP/1.1 to be answered by hand. */
export type RawRequest = {
  readonly method: string
  readonly path: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export type RawServer = {
  readonly port: number
  /** Connections accepted so far, and those that are still open. */
  readonly accepted: () => number
  readonly open: () => number
  /** Ends every connection and stops listening. */
  readonly stop: () => Promise<void>
}

const HEAD_END = '\r\n\r\n'

/** Takes one whole request off the front of what has arrived, or undefined when it is not all there yet. */
const take = (bytes: Buffer): { readonly request: RawRequest; readonly rest: Buffer } | undefined => {
  const end = bytes.indexOf(HEAD_END)
  if (end < 0) return undefined
  const [line = '', ...fields] = bytes.subarray(0, end).toString('latin1').split('\r\n')
  const headers = Object.fromEntries(
    fields.map((field) => {
      const colon = field.indexOf(':')
      return [field.slice(0, colon).toLowerCase(), field.slice(colon + 1).trim()]
    }),
  )
  const from = end + HEAD_END.length
  const to = from + Number(headers['content-length'] ?? 0)
  if (bytes.length < to) return undefined
  const [method = '', path = ''] = line.split(' ')
  return { request: { method, path, headers, body: bytes.subarray(from, to).toString() }, rest: bytes.subarray(to) }
}

/** Listens on the loopback and hands over each request with its socket; what goes back is up to the handler. */
export const rawHttpServer = async (
  handle: (request: RawRequest, socket: Socket) => void,
  wanted = 0,
): Promise<RawServer> => {
  const sockets = new Set<Socket>()
  let accepted = 0
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    accepted++
    sockets.add(socket)
    let bytes = Buffer.alloc(0)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
    socket.on('end', () => socket.end())
    socket.on('data', (chunk) => {
      bytes = Buffer.concat([bytes, chunk])
      for (let taken = take(bytes); taken; taken = take(bytes)) {
        bytes = Buffer.from(taken.rest)
        handle(taken.request, socket)
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(wanted, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    accepted: () => accepted,
    open: () => sockets.size,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}
