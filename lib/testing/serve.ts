import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'

export type Served = { readonly url: string; readonly stop: () => Promise<void> }

/** Serves a request handler on a loopback port: a free one, or the one that a stopped server had. */
export const serve = async (handle: (request: Request) => Promise<Response>, wanted = 0): Promise<Served> => {
  const server = createServer((incoming, outgoing) => {
    const gone = new AbortController()
    outgoing.on('close', () => {
      gone.abort()
    })
    const answer = async (): Promise<void> => {
      const chunks: Buffer[] = []
      for await (const chunk of incoming) chunks.push(chunk as Buffer)
      const request = new Request(`http://${incoming.headers.host ?? ''}${incoming.url ?? ''}`, {
        method: incoming.method ?? 'GET',
        headers: Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]),
        ...(chunks.length > 0 ? { body: Buffer.concat(chunks) } : {}),
        signal: gone.signal,
      })
      const response = await handle(request)
      outgoing.writeHead(response.status, [...response.headers].flat())
      outgoing.flushHeaders()
      if (response.body)
        // A body that fails breaks the connection, as any server would; it does not end the process.
        Readable.fromWeb(response.body as never)
          .on('error', () => outgoing.destroy())
          .pipe(outgoing)
      else outgoing.end()
    }
    answer().catch(() => outgoing.destroy())
  })
  await new Promise<void>((resolve) => server.listen(wanted, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/mcp`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}
