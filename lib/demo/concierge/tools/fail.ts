import type { McpServer } from '@modelcontextprotocol/server'

/** A tool that fails the way tools should: as a result that says so. */
export const registerFail = (server: McpServer): void => {
  server.registerTool(
    'fail',
    {
      title: 'Fail',
      description: 'Always fails, politely, with an error result.',
      annotations: { readOnlyHint: true },
    },
    () => ({ isError: true, content: [{ type: 'text', text: 'The airline hung up. Please try again tomorrow.' }] }),
  )
}
