import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { freePort } from './free-port'
import type { Started } from './listen'

const SCRIPT = fileURLToPath(
  new URL('../../../node_modules/@modelcontextprotocol/server-everything/dist/index.js', import.meta.url),
)

/** Starts the reference server of the MCP project (legacy revisions, Streamable HTTP) as a process of its own. */
export const startEverything = async (wanted?: number): Promise<Started> => {
  const port = wanted ?? (await freePort())
  const child = spawn(process.execPath, [SCRIPT, 'streamableHttp'], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const gone = once(child, 'exit')
  const kill = (): void => void child.kill('SIGKILL')
  process.once('exit', kill)
  let said = ''
  await new Promise<void>((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes(`listening on port ${port}`)) resolve()
    })
    child.once('error', reject)
    child.once('exit', () => {
      reject(new Error(`The everything server did not start:\n${said}`))
    })
  })
  return {
    url: `http://127.0.0.1:${port}/mcp`,
    stop: async () => {
      kill()
      await gone
      process.off('exit', kill)
    },
  }
}
