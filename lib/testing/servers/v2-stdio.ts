import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { createV2Tools } from './v2-tools'

// A server of the current SDK on stdio, as a process of its own.
serveStdio(createV2Tools)
process.stderr.write('v2 on stdio\n')
