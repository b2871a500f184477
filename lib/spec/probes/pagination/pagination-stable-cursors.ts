import { canonicalJson } from '@/lib/protocol/canonical'
import { defineProbe } from '@/lib/spec/probe'
import { LISTS } from '@/lib/spec/probing/lists'
import { violation } from '@/lib/spec/probing/judge'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { ONE_PAGE, SENDS, walks } from './walk'

export const paginationStableCursors = defineProbe({
  id: 'pagination-stable-cursors',
  risk: 'safe',
  why: 'A client that repeats a request after a broken connection loses entries, or sees them twice.',
  fix: 'Answer the same cursor with the same page as long as the list does not change.',
  example: { right: 'cursor p2 → b, c\ncursor p2 → b, c', wrong: 'cursor p2 → b, c\ncursor p2 → d' },
  sends: [...SENDS, 'the second page of each list once more'],
  run: async (context) => {
    const violations = []
    let judgedAny = false
    for (const { method, pages } of await walks(context)) {
      const [, second] = pages
      if (second?.cursor === undefined || !second.reply.result) continue
      judgedAny = true
      const again = await context.request(method, { cursor: second.cursor })
      const entries = again.result?.[LISTS[method].member]
      if (canonicalJson(entries ?? null) === canonicalJson(second.entries)) continue
      const told = `${method} answered the cursor ${JSON.stringify(second.cursor)} with another page the second time.`
      violations.push(violation(again, told, { path: '/result' }))
    }
    return judgedAny ? judged(violations) : notExercised(ONE_PAGE)
  },
})
