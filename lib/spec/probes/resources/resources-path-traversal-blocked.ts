import type { ProbeViolation } from '@/lib/recording/probing'
import { defineProbe } from '@/lib/spec/probe'
import { violation } from '@/lib/spec/probing/judge'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { contentsOf } from './reading'

/** Out of the folder, and on to a file that every Unix has and that holds nothing secret. */
const WAYS_OUT = ['../', '%2e%2e/', '%2e%2e%2f', '..%2f'] as const
const UP = 12
const FILE = 'etc/hostname'

export const resourcesPathTraversalBlocked = defineProbe({
  id: 'resources-path-traversal-blocked',
  risk: 'disruptive',
  needs: 'resources',
  why: 'Whoever can name a file outside of the folder reads keys and passwords through the server.',
  fix: 'Resolve a file:// path, encoded dots and links too, and refuse it when it is outside of what you serve.',
  example: {
    right: '{"uri": "file:///srv/docs/../../etc/hostname"} → {"error": {"code": -32602, …}}',
    wrong: '{"uri": "file:///srv/docs/../../etc/hostname"} → {"result": {"contents": [{"text": "web-1\\n"}]}}',
  },
  sends: [
    'resources/list',
    `resources/read of /${FILE} by way of the folder of the first file:// resource and many “..”, plain and encoded`,
  ],
  run: async (context) => {
    const file = (await context.resources()).map(({ uri }) => String(uri)).find((uri) => /^file:\/\//i.test(uri))
    if (file === undefined) return notExercised('No file:// resource is listed.')
    const folder = file.slice(0, file.lastIndexOf('/') + 1)
    const violations: ProbeViolation[] = []
    let refused = 0
    for (const way of WAYS_OUT) {
      const uri = `${folder}${way.repeat(UP)}${FILE}`
      const reply = await context.request('resources/read', { uri })
      if (reply.error) refused++
      if ((contentsOf(reply)?.length ?? 0) === 0) continue
      violations.push(violation(reply, `Reading ${uri} gave away /${FILE}.`, { path: '/result/contents' }))
    }
    if (violations.length === 0 && refused === 0) return notExercised('No reading was answered.')
    return judged(violations)
  },
})
