import { balanceRule } from './balance-rule'

export const samplingToolUseBalanced = balanceRule(
  {
    id: 'sampling-tool-use-balanced',
    why: 'A model that called tools waits for each of their results: with one missing, providers refuse the request.',
    fix: 'Answer every tool_use of an assistant message in the user message right after it.',
    example: {
      right:
        '[{"role": "assistant", "content": [{"type": "tool_use", "id": "a", …}]}, {"role": "user", "content": [{"type": "tool_result", "toolUseId": "a", …}]}]',
      wrong:
        '[{"role": "assistant", "content": [{"type": "tool_use", "id": "a", …}]}, {"role": "user", "content": {"type": "text", …}}]',
    },
  },
  'tool_use',
)
