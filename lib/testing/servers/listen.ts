import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A running server; `stop` cuts every connection at once, as a killed process would. */
export type Started = { readonly url: string; readonly stop: () => Promise<void> }

/** The port of a started server, to start another one in its place. */
export const portOf = ({ url }: Started): number => Number(new URL(url).port)

/** Serves on a loopback port: a free one, or the one that a stopped server had. */
export const listen = async (listener: RequestListener, path: string, port = 0): Promise<Started> => {
  const server = createServer(listener)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}
