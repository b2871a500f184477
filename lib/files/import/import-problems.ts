import type { Problem } from '@/lib/protocol/problem'

/** Bytes that a file may have. */
export const MOST_BYTES = 256 * 1024 * 1024

const READABLE =
  'Parley reads its own .parley.jsonl files, HAR files, and what the MCP Inspector exports from its Protocol, Network and Logs screens, or as mcp.json.'

export const unknownFile = (cause: string): Problem => ({
  code: 'UNKNOWN_FILE',
  title: 'No file that can be read here',
  cause,
  action: READABLE,
})

export const tooLarge = (bytes: number): Problem => ({
  code: 'FILE_TOO_LARGE',
  title: 'The file is too large',
  cause: `It has ${Math.ceil(bytes / 1024 / 1024).toLocaleString('en')} MB; up to ${MOST_BYTES / 1024 / 1024} MB can be read.`,
  action: 'Capture less at a time, or leave other traffic out of the capture.',
})

export const tooDeep = (levels: number): Problem => ({
  code: 'FILE_TOO_DEEP',
  title: 'The file is nested too deep',
  cause: `It has more than ${levels} levels, which no capture needs.`,
  action: 'Have it written again by the tool that made it.',
})

export const brokenFile = (what: string, reason: string): Problem => ({
  code: 'FILE_BROKEN',
  title: `The ${what} cannot be read`,
  cause: `It is no whole JSON: ${reason}`,
  action: 'Save it once more; a download that was cut off ends like this.',
})

export const noTraffic = (exchanges: number): Problem => ({
  code: 'NO_MCP_TRAFFIC',
  title: 'No MCP traffic in this capture',
  cause:
    exchanges === 0
      ? 'It holds no request at all.'
      : `None of its ${exchanges.toLocaleString('en')} requests carries MCP: no JSON-RPC of its methods, none of its headers.`,
  action: 'Save it from the tool in which the MCP client runs, with the content of responses.',
})

export const consoleLog: Problem = {
  code: 'NO_MCP_TRAFFIC',
  title: 'The Inspector’s console holds no messages',
  cause: 'This export is what a server wrote to stderr; no MCP crossed there.',
  action: 'Export the Protocol or the Network screen of the Inspector instead.',
}

export const noHttpServer = (names: readonly string[]): Problem => ({
  code: 'NO_HTTP_SERVER',
  title: 'No server to connect to over HTTP',
  cause:
    names.length === 0
      ? 'The configuration names no server.'
      : `The configuration only names servers that are started as commands: ${names.slice(0, 5).join(', ')}${names.length > 5 ? ' …' : ''}.`,
  action: 'Parley never runs commands. Start the server with its HTTP transport, and connect to its address.',
})
