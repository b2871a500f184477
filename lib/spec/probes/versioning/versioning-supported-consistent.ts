import { isObject } from '@/lib/protocol/json'
import { defineProbe } from '@/lib/spec/probe'
import { violation } from '@/lib/spec/probing/judge'
import { failed, notExercised, passed } from '@/lib/spec/probing/verdict'
import { supportedVersions } from '@/lib/spec/probing/versions'
import { discoverUnheardOf, SENDS } from './unheard-of'

const words = (versions: Iterable<unknown>): string => [...new Set(versions)].map(String).sort().join(', ')

export const versioningSupportedConsistent = defineProbe({
  id: 'versioning-supported-consistent',
  risk: 'safe',
  why: 'A client that was refused goes by the error, another by server/discover: both must come to the same revision.',
  fix: 'Make data.supported and supportedVersions from one list.',
  example: {
    right: '"supportedVersions": ["2026-07-28"] and "supported": ["2026-07-28"]',
    wrong: '"supportedVersions": ["2026-07-28"] and "supported": ["2025-11-25", "2026-07-28"]',
  },
  sends: ['server/discover', SENDS],
  run: async (context) => {
    const listed = await supportedVersions(context)
    const reply = await discoverUnheardOf(context)
    const supported = isObject(reply.error?.data) ? reply.error.data['supported'] : undefined
    if (!Array.isArray(supported)) return notExercised('The error for an unknown revision lists none.')
    if (words(listed) === words(supported)) return passed()
    const message = `The error lists ${words(supported) || 'nothing'}, server/discover ${words(listed) || 'nothing'}.`
    const values = { path: '/error/data/supported', actual: supported, expected: listed }
    return failed(violation(reply, message, values))
  },
})
