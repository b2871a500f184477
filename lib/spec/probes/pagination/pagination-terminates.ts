import { defineProbe } from '@/lib/spec/probe'
import { violation } from '@/lib/spec/probing/judge'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { ONE_PAGE, SENDS, walks } from './walk'

export const paginationTerminates = defineProbe({
  id: 'pagination-terminates',
  risk: 'safe',
  why: 'A client that follows the cursors never comes to an end.',
  fix: 'Leave nextCursor out on the last page, and never hand out a cursor twice in one walk.',
  example: { right: '{"tools": [last]}', wrong: '{"tools": [], "nextCursor": "p2"} as the answer to the cursor p2' },
  sends: SENDS,
  run: async (context) => {
    const all = await walks(context)
    if (all.every(({ pages }) => pages.length < 2)) return notExercised(ONE_PAGE)
    return judged(
      all.flatMap(({ method, pages, repeated, endless }) => {
        const last = pages.at(-1)?.reply
        if (!last) return []
        if (repeated !== undefined)
          return [violation(last, `${method} handed out the cursor ${JSON.stringify(repeated)} a second time.`)]
        const empty = endless && pages.slice(-10).every(({ entries }) => entries.length === 0)
        return empty ? [violation(last, `${method} goes on after ${pages.length} pages, the last of them empty.`)] : []
      }),
    )
  },
})
