import type { IncomingMessage, Server, ServerResponse } from 'node:http'

export type NextAppOptions = {
  readonly root: string
  readonly dev: boolean
  readonly host: string
  readonly port: number
  readonly server: Server
}

/** Next in this process, ready to answer. Loaded late: it reads the environment as it loads. */
export const prepareNext = async ({
  root,
  dev,
  host,
  port,
  server,
}: NextAppOptions): Promise<(request: IncomingMessage, response: ServerResponse) => Promise<void>> => {
  const { default: next } = await import('next')
  const app = next({ dir: root, dev, hostname: host, port, httpServer: server })
  await (dev ? app.prepare() : offStdout(() => app.prepare()))
  const handle = app.getRequestHandler()
  return (request, response) => handle(request, response)
}

/** Whoever reads the one line on stdout must not meet Next's notices there. */
const offStdout = async (work: () => Promise<void>): Promise<void> => {
  const { stdout, stderr } = process
  const write = stdout.write.bind(stdout)
  stdout.write = stderr.write.bind(stderr)
  try {
    await work()
  } finally {
    stdout.write = write
  }
}
