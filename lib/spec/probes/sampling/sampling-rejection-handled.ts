import { defineProbe } from '@/lib/spec/probe'
import { copesWith, type Way } from '@/lib/spec/probes/parts/coping'

/** What the specification has a client say for its person (sampling, error handling). */
const REJECTED: Way = {
  what: 'its sampling request is rejected',
  answer: () => ({ error: { code: -1, message: 'User rejected sampling request' } }),
}

export const samplingRejectionHandled = defineProbe({
  id: 'sampling-rejection-handled',
  risk: 'calls-tools',
  needs: 'tools',
  why: 'People look at what their model is asked, and may say no; a call that never ends then blocks the client.',
  fix: 'Take an error for an answer: go on without the model, or say in the result that it was needed.',
  example: {
    right:
      '{"error": {"code": -1, …}} → {"result": {"content": [{"type": "text", "text": "No model."}], "isError": true}}',
    wrong: '{"error": {"code": -1, …}} → no response to the call',
  },
  sends: [
    'tools/call for each tool that may be called, to find those that ask for a model',
    'tools/call for up to three of those that do, whose sampling request is answered with error -1',
  ],
  run: (context) => copesWith(context, 'sampling', [REJECTED]),
})
