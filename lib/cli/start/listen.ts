import type { Server } from 'node:http'
import { ProblemError } from '@/lib/protocol/problem'

const DEFAULT_PORT = 4319
const ATTEMPTS = 100

/**
 * Listens on `port`, or on the first free one from 4319 when none is set; returns it. Throws a `ProblemError`: a port
 * that somebody set is never replaced.
 */
export const listen = async (server: Server, host: string, port: number | undefined): Promise<number> => {
  for (let candidate = port ?? DEFAULT_PORT; ; candidate++) {
    try {
      await listenOnce(server, host, candidate)
      return candidate
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'UNEXPECTED'
      const isLast = port !== undefined || candidate >= DEFAULT_PORT + ATTEMPTS
      if (code !== 'EADDRINUSE' || isLast) throw problem(code, host, candidate)
    }
  }
}

const listenOnce = (server: Server, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = (): void => {
      server.off('error', onError)
      server.off('listening', onListening)
    }
    const onError = (error: Error): void => {
      stop()
      reject(error)
    }
    const onListening = (): void => {
      stop()
      resolve()
    }
    server.once('error', onError).once('listening', onListening).listen(port, host)
  })

const problem = (code: string, host: string, port: number): ProblemError =>
  new ProblemError({
    code,
    title: code === 'EADDRINUSE' ? `Port ${port} is taken` : `Cannot listen on ${host}:${port}`,
    cause: code === 'EADDRINUSE' ? 'Another program listens there.' : `The system says ${code}.`,
    action: 'Set PORT to a free one, or leave it and HOST unset.',
  })
