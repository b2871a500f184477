import { defineProbe } from '@/lib/spec/probe'
import { violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { ONE_PAGE, SENDS, walks } from './walk'

export const paginationCursorUsable = defineProbe({
  id: 'pagination-cursor-usable',
  risk: 'safe',
  why: 'A cursor that does not lead on hides everything after the first page.',
  fix: 'Take every nextCursor that you handed out as the cursor of the next request.',
  example: {
    right: '{"nextCursor": "p2"} … {"params": {"cursor": "p2"}} → {"result": {"tools": […]}}',
    wrong: '{"nextCursor": "p2"} … {"params": {"cursor": "p2"}} → {"error": {"code": -32602, …}}',
  },
  sends: SENDS,
  run: async (context) => {
    const later = (await walks(context)).flatMap(({ method, pages }) =>
      pages.slice(1).map((page) => ({ method, ...page })),
    )
    if (later.length === 0) return notExercised(ONE_PAGE)
    return judged(
      later
        .filter(({ reply }) => !reply.result)
        .map(({ method, cursor, reply }) =>
          violation(reply, `${method} with the cursor ${JSON.stringify(cursor)} was answered with ${tell(reply)}.`),
        ),
    )
  },
})
