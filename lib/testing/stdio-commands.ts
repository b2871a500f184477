import { fileURLToPath } from 'node:url'

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))

/** Commands of stdio servers: the reference server, one of each SDK, and one whose source the test writes. */
export const STDIO = {
  everything: {
    file: process.execPath,
    args: [path('../../node_modules/@modelcontextprotocol/server-everything/dist/index.js'), 'stdio'],
  },
  v1: { file: process.execPath, args: ['--import', 'tsx', path('./servers/v1-stdio.ts')] },
  v2: { file: process.execPath, args: ['--import', 'tsx', path('./servers/v2-stdio.ts')] },
} as const

/**
 * A server of a few lines: `on(message)` is called with each, `say(text)` writes a line as it is, `answer(id, result)` a
 * response.
 */
export const stdioScript = (source: string) => ({
  file: process.execPath,
  args: [
    '-e',
    `const say = (text) => process.stdout.write(text + '\\n')
    const answer = (id, result) => say(JSON.stringify({ jsonrpc: '2.0', id, result }))
    const warn = (text) => process.stderr.write(text + '\\n')
    const ready = (id) => answer(id, { protocolVersion: '2025-11-25', capabilities: { tools: {} }, serverInfo: { name: 'script', version: '1' } })
    ${source}
    require('readline').createInterface({ input: process.stdin, crlfDelay: Infinity }).on('line', (line) => on(JSON.parse(line), line))`,
  ],
})
