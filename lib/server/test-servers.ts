import { createServer as createHttpServer } from 'node:http'
import { createServer as createNetServer } from 'node:net'
import type { AddressInfo, Server, Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** For tests: real servers on free ports of the loopback, gone when the test is over. */

const listening = async (server: Server): Promise<number> => {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

/** Hands over each connection and the first bytes on it; what follows is up to the test. */
export const rawServer = async (onRequest: (socket: Socket, request: string) => void): Promise<string> => {
  const server = createNetServer((socket) => {
    socket.once('data', (bytes) => {
      onRequest(socket, bytes.toString('latin1'))
    })
  })
  return `http://127.0.0.1:${await listening(server)}`
}

export const SSE_HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n'

/** RFC 9112 §7.1. */
export const chunk = (text: string): string => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`

export type Route = (request: Request) => Response | Promise<Response>

/** Serves `Request → Response` functions as Next does: streams as they come, cancels the body when the client goes. */
export const routeServer = async (route: Route): Promise<{ url: string; cutAll: () => void }> => {
  const server = createHttpServer((message, answer) => {
    const chunks: Buffer[] = []
    message.on('data', (bytes: Buffer) => chunks.push(bytes))
    message.on('end', () => {
      void (async () => {
        const { method = 'GET', url = '/', headers } = message
        const body = Buffer.concat(chunks)
        const response = await route(
          new Request(`http://${headers.host ?? ''}${url}`, {
            method,
            headers: Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]),
            ...(body.length > 0 ? { body } : {}),
          }),
        )
        answer.writeHead(response.status, [...response.headers].flat())
        answer.flushHeaders()
        const reader = response.body?.getReader()
        answer.on('close', () => void reader?.cancel())
        for (;;) {
          const next = await reader?.read()
          if (next === undefined || next.done) break
          if (!answer.write(next.value)) await new Promise((resolve) => answer.once('drain', resolve))
        }
        answer.end()
      })()
    })
  })
  const url = `http://127.0.0.1:${await listening(server)}`
  return {
    url,
    cutAll: () => {
      server.closeAllConnections()
    },
  }
}

const decoder = new TextDecoder()

/** Reads a body until it ends or breaks; how it broke is part of the answer. */
export const readAll = async (body: ReadableStream<Uint8Array>): Promise<{ text: string; error?: unknown }> => {
  const reader = body.getReader()
  for (let text = ''; ;) {
    try {
      const { done, value } = await reader.read()
      if (done) return { text }
      text += decoder.decode(value)
    } catch (error) {
      return { text, error }
    }
  }
}

/** Reads a body until `wanted` came by. */
export const readUntil = async (reader: ReadableStreamDefaultReader<Uint8Array>, wanted: string): Promise<string> => {
  for (let text = ''; ;) {
    const { done, value } = await reader.read()
    if (done) throw new Error(`The body ended before “${wanted}”: ${text}`)
    text += decoder.decode(value)
    if (text.includes(wanted)) return text
  }
}

/** A promise with its handle, for waiting on what a server saw. */
export const signal = <T = void>(): { promise: Promise<T>; fire: (value: T) => void } => {
  let fire!: (value: T) => void
  const promise = new Promise<T>((resolve) => (fire = resolve))
  return { promise, fire }
}
