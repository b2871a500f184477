import type { McpServer } from '@modelcontextprotocol/server'
import * as z from 'zod'
import { pause, reportProgress } from '@/lib/demo/concierge/report'

const BETWEEN_BREATHS = 200

/** As many notifications as asked for, as fast as possible: something to measure clients with. */
export const registerBurst = (server: McpServer): void => {
  server.registerTool(
    'burst',
    {
      title: 'Burst',
      description: 'Sends many notifications at once: progress if you give a progress token, log messages otherwise.',
      inputSchema: z.object({ count: z.int().min(1).max(10_000).default(1000).meta({ title: 'How many' }) }),
      annotations: { readOnlyHint: true },
    },
    async ({ count }, ctx) => {
      const counts = ctx.mcpReq._meta?.progressToken !== undefined
      for (let sent = 1; sent <= count; sent++) {
        if (counts) await reportProgress(ctx, sent, count, `Postcard ${sent}`)
        else await ctx.mcpReq.log('info', { postcard: sent }, 'burst')
        // Lets the bytes out, and a cancellation in.
        if (sent % BETWEEN_BREATHS === 0) await pause(0, ctx.mcpReq.signal)
      }
      return { content: [{ type: 'text', text: `Sent ${count} ${counts ? 'progress' : 'log'} notifications.` }] }
    },
  )
}
