import { testProbe } from '@/lib/testing/probe-tester'
import { answering, changing } from '@/lib/testing/reference/breaks'
import { goodServer } from '@/lib/testing/reference/server'

/** The same tools, the other way round each time. */
const shuffling = () => {
  let asked = 0
  return answering('tools/list', (_seen, next) =>
    changing(next, (result) => {
      const list = result['tools'] as object[]
      return { ...result, tools: (asked++ % 2 === 0 ? list : list.toReversed()) as never }
    }),
  )
}

/** One tool more each time. */
const growing = () => {
  let asked = 0
  return answering('tools/list', (_seen, next) =>
    changing(next, (result) => ({
      ...result,
      tools: [...(result['tools'] as []), ...Array.from({ length: asked++ }, () => ({ name: 'more' }))],
    })),
  )
}

testProbe('tools-list-deterministic-order', {
  passes: [{ name: 'one order' }],
  fails: [{ name: 'another order', server: (revision) => shuffling()(revision), says: 'another order' }],
  notApplicable: [{ name: 'a server without tools', server: (revision) => goodServer(revision, { capabilities: {} }) }],
  notExercised: [{ name: 'a set that changes', server: (revision) => growing()(revision) }],
})
