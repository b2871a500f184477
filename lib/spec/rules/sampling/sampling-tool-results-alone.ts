import { balanceRule } from './balance-rule'

export const samplingToolResultsAlone = balanceRule(
  {
    id: 'sampling-tool-results-alone',
    why: 'Providers take tool results in a message of their own; mixed with anything else the whole request is refused.',
    fix: 'Send the results of tools in one user message, and what you have to say in the next.',
    example: {
      right: '{"role": "user", "content": [{"type": "tool_result", …}]}',
      wrong: '{"role": "user", "content": [{"type": "tool_result", …}, {"type": "text", …}]}',
    },
  },
  'tool_result',
)
