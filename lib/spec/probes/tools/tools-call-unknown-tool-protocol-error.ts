import { defineProbe } from '@/lib/spec/probe'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, passed } from '@/lib/spec/probing/verdict'
import { callUnknown, SENDS } from './unknown-tool'

export const toolsCallUnknownToolProtocolError = defineProbe({
  id: 'tools-call-unknown-tool-protocol-error',
  risk: 'safe',
  needs: 'tools',
  why: 'A result reaches the model, which then argues with a tool that does not exist; an error reaches the client.',
  fix: 'Answer tools/call for a name that you do not have with a JSON-RPC error, not with isError.',
  example: {
    right: '{"error": {"code": -32602, "message": "Unknown tool: no_such"}}',
    wrong: '{"result": {"content": [{"type": "text", "text": "Unknown tool"}], "isError": true}}',
  },
  sends: SENDS,
  run: async (context) => {
    const reply = await callUnknown(context)
    const stopped = barred(reply)
    if (stopped) return stopped
    if (reply.error) return passed()
    return failed(
      violation(reply, `A call of an unknown tool was answered with ${tell(reply)}; a JSON-RPC error is due.`),
    )
  },
})
