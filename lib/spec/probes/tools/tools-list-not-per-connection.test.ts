import { testProbe } from '@/lib/testing/probe-tester'
import { answering, changing } from '@/lib/testing/reference/breaks'
import { goodServer } from '@/lib/testing/reference/server'

/** Lists one entry more with every request. */
const growing = () => {
  let asked = 0
  return answering('tools/list', (_seen, next) =>
    changing(next, (result) => ({
      ...result,
      tools: [...(result['tools'] as []), ...Array.from({ length: asked++ }, (_, n) => ({ name: `n${n}` }))],
    })),
  )
}

/** The same entries, the other way round each time. */
const shuffling = () => {
  let asked = 0
  return answering('tools/list', (_seen, next) =>
    changing(next, (result) => {
      const list = result['tools'] as object[]
      return { ...result, tools: (asked++ % 2 === 0 ? list : list.toReversed()) as never }
    }),
  )
}

testProbe('tools-list-not-per-connection', {
  passes: [
    { name: 'the same list everywhere' },
    { name: 'another order', server: (revision) => shuffling()(revision) },
  ],
  fails: [{ name: 'a list that grows', server: (revision) => growing()(revision), says: 'n0', times: 2 }],
  notApplicable: [{ name: 'a server without tools', server: (revision) => goodServer(revision, { capabilities: {} }) }],
  notExercised: [
    {
      name: 'a server that lists nothing',
      server: answering('tools/list', (_seen, next) => changing(next, ({ tools: _, ...rest }) => rest)),
    },
  ],
})
