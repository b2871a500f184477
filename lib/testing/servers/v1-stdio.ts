import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { createV1Tools } from './v1-tools'

// A server of the first SDK on stdio, as a process of its own.
await createV1Tools().connect(new StdioServerTransport())
process.stderr.write('v1 on stdio\n')
