import { defineProbe } from '@/lib/spec/probe'
import { refusalsHandled } from './refusing'

export const elicitationDeclineCancelHandledLegacy = defineProbe({
  id: 'elicitation-decline-cancel-handled-legacy',
  risk: 'calls-tools',
  needs: 'tools',
  why: 'People decline and close forms; a call that then hangs, breaks or goes on regardless loses their trust.',
  fix: 'Handle decline, cancel and an error as well as accept: do nothing, and say so in the result.',
  example: {
    right: '{"action": "cancel"} → {"result": {"content": [{"type": "text", "text": "Nothing was booked."}]}}',
    wrong: '{"action": "cancel"} → no response to the call',
  },
  sends: [
    'tools/call for each tool that may be called, to find those that elicit something',
    'tools/call for up to three of those that do, answered with decline, then with cancel, then with an error',
  ],
  run: refusalsHandled,
})
