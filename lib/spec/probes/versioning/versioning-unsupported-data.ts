import { isObject } from '@/lib/protocol/json'
import type { ProbeViolation } from '@/lib/recording/probing'
import { defineProbe } from '@/lib/spec/probe'
import { violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { UNHEARD_OF } from '@/lib/spec/probing/versions'
import { discoverUnheardOf, SENDS, UNSUPPORTED } from './unheard-of'

const isVersions = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.every((version) => typeof version === 'string')

export const versioningUnsupportedData = defineProbe({
  id: 'versioning-unsupported-data',
  risk: 'safe',
  why: 'A client chooses its next attempt from data.supported; without it there is none.',
  fix: 'Put the revisions you speak into data.supported, and the one that was asked for into data.requested.',
  example: {
    right: '"data": {"supported": ["2026-07-28"], "requested": "1900-01-01"}',
    wrong: '"data": "2026-07-28"',
  },
  sends: [SENDS],
  run: async (context) => {
    const reply = await discoverUnheardOf(context)
    if (reply.error?.code !== UNSUPPORTED)
      return notExercised(`A request of an unknown revision was answered with ${tell(reply)}.`)
    const data = isObject(reply.error.data) ? reply.error.data : {}
    const { supported, requested } = data
    const violations: ProbeViolation[] = []
    if (!isVersions(supported))
      violations.push(
        violation(reply, 'data.supported of the error is no list of revisions.', {
          path: '/error/data/supported',
          actual: supported,
        }),
      )
    if (requested !== UNHEARD_OF)
      violations.push(
        violation(reply, 'data.requested of the error is not the revision that was asked for.', {
          path: '/error/data/requested',
          actual: requested,
          expected: UNHEARD_OF,
        }),
      )
    return judged(violations)
  },
})
