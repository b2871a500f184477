import { defineProbe } from '@/lib/spec/probe'
import { expectsError } from '@/lib/spec/probes/parts/expects-error'
import { judged, notApplicable } from '@/lib/spec/probing/verdict'
import { promisedLists } from './walk'

const CURSOR = 'parley-invalid-cursor'

export const paginationInvalidCursor = defineProbe({
  id: 'pagination-invalid-cursor',
  risk: 'safe',
  why: 'A client with an old cursor gets the first page again and again, and takes it for new.',
  fix: 'Answer a cursor that you did not hand out with error -32602.',
  example: {
    right: '{"params": {"cursor": "nonsense"}} → {"error": {"code": -32602, …}}',
    wrong: '{"params": {"cursor": "nonsense"}} → the first page',
  },
  sends: [`Every list that the server promises, with the cursor ${CURSOR}`],
  run: async (context) => {
    const methods = promisedLists(context)
    if (methods.length === 0) return notApplicable('The server has no lists.')
    const violations = []
    for (const method of methods) {
      const what = `${method} with an invalid cursor`
      const verdict = await expectsError(context, { method, params: { cursor: CURSOR }, what, codes: [-32602] })
      if (verdict.outcome === 'failed') violations.push(...verdict.violations)
      else if (verdict.outcome !== 'passed') return verdict
    }
    return judged(violations)
  },
})
