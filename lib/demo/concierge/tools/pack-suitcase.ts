import type { McpServer } from '@modelcontextprotocol/server'
import type { Peer } from '@/lib/demo/concierge/peer'
import { pause, reportProgress } from '@/lib/demo/concierge/report'
import { PACK, packed, packing, STEPS } from '@/lib/demo/concierge/tasks/luggage'

/** Takes a few seconds; whoever can follow a task gets one instead (see `tasks`, which answer before this does). */
export const registerPackSuitcase = (server: McpServer, { revision }: Peer): void => {
  const tool = server.registerTool(
    PACK,
    {
      title: 'Pack a suitcase',
      description: 'Packs in the background, as a task where tasks are known.',
      inputSchema: packing,
      annotations: { readOnlyHint: true },
    },
    async (args, ctx) => {
      for (const [done, step] of STEPS.entries()) {
        await reportProgress(ctx, done + 1, STEPS.length, step)
        await pause(args.secondsPerStep * 1000, ctx.mcpReq.signal)
      }
      return packed(args, false)
    },
  )
  // The SDK still lists it, and has no other way left to say it.
  if (revision === '2025-11-25') tool.execution = { taskSupport: 'optional' }
}
