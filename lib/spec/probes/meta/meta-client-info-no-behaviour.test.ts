import { objectAt, stringAt } from '@/lib/protocol/json'
import { META } from '@/lib/protocol/meta'
import { testProbe } from '@/lib/testing/probe-tester'
import { answering, changing } from '@/lib/testing/reference/breaks'
import type { Revision } from '@/lib/protocol/revisions'

/** Lists nothing for those whose name it does not know. */
const snobbish = answering('tools/list', (seen, next) => {
  const meta = objectAt(objectAt(seen.message, 'params'), '_meta')
  const isKnown = stringAt(meta?.[META.clientInfo], 'name') === 'parley'
  return isKnown ? undefined : changing(next, (result) => ({ ...result, tools: [] }))
})

const restless = (revision: Revision) => {
  let asked = 0
  return answering('tools/list', (_seen, next) => changing(next, (result) => ({ ...result, asked: asked++ })))(revision)
}

testProbe('meta-client-info-no-behaviour', {
  passes: [{ name: 'the same for everybody' }],
  fails: [
    { name: 'a name that opens doors', server: snobbish, says: 'With another client name, tools/list', times: 2 },
  ],
  notApplicable: '2025-11-25',
  notExercised: [
    { name: 'a list that always changes', server: restless },
    { name: 'no list', server: answering('tools/list', () => new Response(null, { status: 503 })) },
  ],
})
