import { defineProbe } from '@/lib/spec/probe'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, notExercised, passed } from '@/lib/spec/probing/verdict'
import { callUnknown, SENDS } from './unknown-tool'

export const toolsCallUnknownToolCode = defineProbe({
  id: 'tools-call-unknown-tool-code',
  risk: 'safe',
  needs: 'tools',
  why: 'By the code a client tells a tool that is gone from a server that failed.',
  fix: 'Use -32602 for a tool that you do not have.',
  example: {
    right: '{"error": {"code": -32602, "message": "Unknown tool: no_such"}}',
    wrong: '{"error": {"code": -32601, "message": "Method not found"}}',
  },
  sends: SENDS,
  run: async (context) => {
    const reply = await callUnknown(context)
    const stopped = barred(reply)
    if (stopped) return stopped
    const { error } = reply
    if (!error) return notExercised(`There was no error: the call was answered with ${tell(reply)}.`)
    if (error.code === -32602) return passed()
    const message = `The error for an unknown tool has the code ${error.code}; -32602 is due.`
    return failed(violation(reply, message, { path: '/error/code', actual: error.code, expected: -32602 }))
  },
})
