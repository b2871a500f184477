import { inputRequired } from '@/lib/spec/parts/asks-for-input'
import { defineRule } from '@/lib/spec/rule'

export const mrtrStateOrRequests = defineRule({
  id: 'mrtr-state-or-requests',
  why: 'With neither questions nor state there is nothing that the client could send the next time: the call can never go on.',
  fix: 'Put what you want to know into inputRequests, what you need to remember into requestState, or both.',
  example: {
    right: '{"resultType": "input_required", "inputRequests": {"seat": {…}}, "requestState": "eyJ…"}',
    wrong: '{"resultType": "input_required"}',
  },
  on: 'result',
  check: ({ result }) => {
    const asking = inputRequired(result)
    if (!asking) return undefined
    if (asking['inputRequests'] !== undefined || asking['requestState'] !== undefined) return []
    return [{ message: 'It asks for input, with neither inputRequests nor requestState.', path: '/result' }]
  },
})
