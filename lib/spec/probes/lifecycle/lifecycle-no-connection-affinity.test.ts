import { objectAt, stringAt } from '@/lib/protocol/json'
import type { Revision } from '@/lib/protocol/revisions'
import { testProbe } from '@/lib/testing/probe-tester'
import { replying } from '@/lib/testing/reference/breaks'
import { askingServer } from '@/lib/testing/reference/asking'
import { PAGED } from '@/lib/testing/reference/lists'
import { goodServer } from '@/lib/testing/reference/server'

const paged = (revision: Revision) => goodServer(revision, { methods: PAGED })

/** Refuses the first use of everything that continues something: as if it came to the wrong process. */
const forgetful = (revision: Revision) => {
  const used = new Set<string>()
  return paged(revision).breaking((seen) => {
    const params = objectAt(seen.message, 'params')
    const cursor = stringAt(params, 'cursor') ?? stringAt(params, 'requestState')
    if (cursor === undefined || used.has(cursor)) return undefined
    used.add(cursor)
    return replying(seen, { error: { code: -32602, message: 'Unknown cursor' } })
  })
}

testProbe('lifecycle-no-connection-affinity', {
  passes: [
    { name: 'pages', server: paged },
    { name: 'rounds', tools: ['book'], server: askingServer() },
  ],
  fails: [{ name: 'a cursor of one connection', server: forgetful, says: 'The second page of tools/list' }],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'a server whose lists have one page' }],
})
