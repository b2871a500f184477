import type { ProbeViolation } from '@/lib/recording/probing'
import { defineProbe } from '@/lib/spec/probe'
import { brokeDown } from '@/lib/spec/probes/parts/copes'
import { barred, violation } from '@/lib/spec/probing/judge'
import type { Reply } from '@/lib/spec/probing/reply'
import { judged } from '@/lib/spec/probing/verdict'
import { FOREIGN } from './reading'

const URIS = ['not a uri', '', FOREIGN] as const

const faultOf = (reply: Reply, uri: string): ProbeViolation | undefined => {
  const what = `resources/read of “${uri}”`
  if (!reply.result) return brokeDown(reply, what)
  return violation(reply, `${what} was answered with a result; an error is due.`, { path: '/result' })
}

export const resourcesUriValidated = defineProbe({
  id: 'resources-uri-validated',
  risk: 'safe',
  needs: 'resources',
  why: 'URIs come from models and from other people; unchecked, they lead to files and hosts that nobody meant.',
  fix: 'Check that a URI is one of yours before you use it, and refuse all others with an error.',
  example: {
    right: '{"uri": "not a uri"} → {"error": {"code": -32602, "message": "Resource not found"}}',
    wrong: '{"uri": "not a uri"} → HTTP/1.1 500 Internal Server Error',
  },
  sends: [`resources/read, three times: of “not a uri”, of an empty text, and of ${FOREIGN}`],
  run: async (context) => {
    const violations: ProbeViolation[] = []
    for (const uri of URIS) {
      const reply = await context.request('resources/read', { uri })
      const stopped = barred(reply)
      if (stopped) return stopped
      const found = faultOf(reply, uri)
      if (found) violations.push(found)
    }
    return judged(violations)
  },
})
