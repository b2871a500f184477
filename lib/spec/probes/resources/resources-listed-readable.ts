import type { ProbeViolation } from '@/lib/recording/probing'
import { defineProbe } from '@/lib/spec/probe'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { NOTHING_LISTED, readings } from './reading'

export const resourcesListedReadable = defineProbe({
  id: 'resources-listed-readable',
  risk: 'safe',
  needs: 'resources',
  why: 'A person picks from the list, and gets an error for it.',
  fix: 'List only what can be read by whoever sees the list.',
  example: {
    right: 'resources/read of a listed URI → {"result": {"contents": […]}}',
    wrong: 'resources/read of a listed URI → {"error": {"code": -32602, "message": "Resource not found"}}',
  },
  sends: ['resources/list', 'resources/read of up to five listed resources'],
  run: async (context) => {
    const violations: ProbeViolation[] = []
    let read = 0
    for (const { uri, reply } of await readings(context)) {
      if (barred(reply)) continue
      read++
      if (!reply.result)
        violations.push(violation(reply, `${uri} is listed, and reading it was answered with ${tell(reply)}.`))
    }
    return read === 0 ? notExercised(NOTHING_LISTED) : judged(violations)
  },
})
