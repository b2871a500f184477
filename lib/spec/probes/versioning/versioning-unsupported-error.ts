import { defineProbe } from '@/lib/spec/probe'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, passed } from '@/lib/spec/probing/verdict'
import { discoverUnheardOf, SENDS, UNSUPPORTED } from './unheard-of'

export const versioningUnsupportedError = defineProbe({
  id: 'versioning-unsupported-error',
  risk: 'safe',
  why: 'By this error alone a client learns that another revision would do, and which.',
  fix: 'Compare the revision of every request with those you speak, and answer another with error -32022.',
  example: {
    right: '"error": {"code": -32022, "message": "Unsupported protocol version", "data": {…}}',
    wrong: '"error": {"code": -32602, "message": "Bad version"}',
  },
  sends: [SENDS],
  run: async (context) => {
    const reply = await discoverUnheardOf(context)
    const stopped = barred(reply)
    if (stopped) return stopped
    if (reply.error?.code === UNSUPPORTED) return passed()
    const message = `A request of an unknown revision was answered with ${tell(reply)}; error -32022 is due.`
    return failed(violation(reply, message, { actual: reply.error?.code, expected: UNSUPPORTED }))
  },
})
