import { balanceRule } from './balance-rule'

export const samplingToolResultIdKnown = balanceRule(
  {
    id: 'sampling-tool-result-id-known',
    why: 'A result is matched to the call it answers by this id alone: with another one, the model never gets it.',
    fix: 'Copy the id of the tool_use into toolUseId.',
    example: {
      right: '{"type": "tool_use", "id": "call_7", …} … {"type": "tool_result", "toolUseId": "call_7", …}',
      wrong: '{"type": "tool_use", "id": "call_7", …} … {"type": "tool_result", "toolUseId": "search", …}',
    },
  },
  'tool_result',
)
