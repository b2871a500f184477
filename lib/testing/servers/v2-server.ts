import { createMcpHandler } from '@modelcontextprotocol/server'
import { serve } from '@/lib/testing/serve'
import type { Started } from './listen'
import { createV2Tools } from './v2-tools'

/** A server of the current SDK that speaks 2026-07-28 only, without any state between requests. */
export const startV2Server = async (port?: number): Promise<Started> => {
  const handler = createMcpHandler(createV2Tools, { legacy: 'reject' })
  const started = await serve(handler.fetch, port)
  return {
    ...started,
    stop: async () => {
      await handler.close()
      await started.stop()
    },
  }
}
