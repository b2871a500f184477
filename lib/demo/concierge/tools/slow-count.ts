import type { McpServer } from '@modelcontextprotocol/server'
import * as z from 'zod'
import { pause, reportProgress } from '@/lib/demo/concierge/report'

/** Takes its time, tells how far it is, and can be cancelled. */
export const registerSlowCount = (server: McpServer): void => {
  server.registerTool(
    'slow_count',
    {
      title: 'Count slowly',
      description: 'Counts with progress and log messages; cancel it at any time.',
      inputSchema: z.object({
        to: z.int().min(1).max(100).default(5).meta({ title: 'Count to' }),
        everyMs: z.int().min(0).max(10_000).default(400).meta({ title: 'Pause', description: 'Milliseconds' }),
      }),
      annotations: { readOnlyHint: true },
    },
    async ({ to, everyMs }, ctx) => {
      for (let count = 1; count <= to; count++) {
        await pause(everyMs, ctx.mcpReq.signal)
        await reportProgress(ctx, count, to, `${count} of ${to}`)
        await ctx.mcpReq.log('info', { count, to }, 'slow_count')
      }
      return { content: [{ type: 'text', text: `Counted to ${to}.` }] }
    },
  )
}
