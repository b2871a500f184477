import { defineProbe } from '@/lib/spec/probe'
import { harmless } from '@/lib/spec/probing/harmless'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, notExercised, passed } from '@/lib/spec/probing/verdict'

/** Words of servers that wait for a handshake. */
const WANTS_HANDSHAKE = /initiali[sz]|session|handshake/i

export const versioningModernRequestWithoutHandshake = defineProbe({
  id: 'versioning-modern-request-without-handshake',
  risk: 'safe',
  why: 'Modern clients send no handshake: a server that waits for one serves none of them.',
  fix: 'Take everything you need to know of the client from the _meta of each request.',
  example: {
    right: 'tools/list, first of all\n\n"result": {"tools": […]}',
    wrong: 'tools/list, first of all\n\n"error": {"code": -32000, "message": "Server not initialized"}',
  },
  sends: ['A list request (or server/discover) with the whole _meta, as the first thing of a connection'],
  run: async (context) => {
    const method = harmless(context)
    const reply = await context.request(method)
    const stopped = barred(reply)
    if (stopped) return stopped
    if (reply.result) return passed()
    const message = `${method}, sent without a handshake, was answered with ${tell(reply)}.`
    return WANTS_HANDSHAKE.test(reply.text.slice(0, 2_000)) ? failed(violation(reply, message)) : notExercised(message)
  },
})
