import { defineProbe } from '@/lib/spec/probe'
import type { ProbeViolation } from '@/lib/recording/probing'
import { violation } from '@/lib/spec/probing/judge'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { contentsOf, readings } from './reading'

/** Bytes of the content; undefined where it has none, or is no Base64. */
const bytesIn = ({ text, blob }: Readonly<Record<string, unknown>>): number | undefined => {
  if (typeof text === 'string') return new TextEncoder().encode(text).length
  if (typeof blob !== 'string' || !/^[A-Za-z0-9+/]*={0,2}$/.test(blob)) return undefined
  const padding = blob.endsWith('==') ? 2 : blob.endsWith('=') ? 1 : 0
  return Math.floor((blob.length - padding) * 0.75)
}

export const resourcesSizeAccurate = defineProbe({
  id: 'resources-size-accurate',
  risk: 'safe',
  needs: 'resources',
  why: 'Clients decide by the size whether a resource fits into the context of a model.',
  fix: 'State the size of the raw content in bytes, before Base64, or leave it out.',
  example: {
    right: '{"uri": "note://one", "size": 4} and a text of four bytes',
    wrong: '{"uri": "note://one", "size": 0} and a text of four bytes',
  },
  sends: ['resources/list', 'resources/read of up to five listed resources, those with a size first'],
  run: async (context) => {
    const violations: ProbeViolation[] = []
    let compared = 0
    for (const { resource, uri, reply } of await readings(context)) {
      const { size } = resource
      const contents = contentsOf(reply)
      const [only] = contents ?? []
      const bytes = only && contents?.length === 1 ? bytesIn(only) : undefined
      if (typeof size !== 'number' || bytes === undefined) continue
      compared++
      if (size === bytes) continue
      const message = `${uri} is listed with a size of ${size} bytes, and has ${bytes}.`
      violations.push(violation(reply, message, { actual: size, expected: bytes }))
    }
    return compared === 0 ? notExercised('No resource that was read states a size.') : judged(violations)
  },
})
