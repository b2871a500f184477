import { defineProbe } from '@/lib/spec/probe'
import { refusalsHandled } from './refusing'

export const elicitationDeclineCancelHandled = defineProbe({
  id: 'elicitation-decline-cancel-handled',
  risk: 'calls-tools',
  needs: 'tools',
  why: 'People decline and close forms; a call that then hangs, breaks or goes on regardless loses their trust.',
  fix: 'Handle decline and cancel as well as accept: undo nothing, do nothing, and say so in the result.',
  example: {
    right: '{"action": "decline"} → {"result": {"content": [{"type": "text", "text": "Nothing was booked."}]}}',
    wrong: '{"action": "decline"} → HTTP/1.1 500 Internal Server Error',
  },
  sends: [
    'tools/call for each tool that may be called, to find those that elicit something',
    'tools/call for up to three of those that do, answered with decline, then with cancel',
  ],
  run: refusalsHandled,
})
