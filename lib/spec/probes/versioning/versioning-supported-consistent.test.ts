import { META } from '@/lib/protocol/meta'
import { objectAt } from '@/lib/protocol/json'
import { testProbe } from '@/lib/testing/probe-tester'
import { answering, breaking, replying } from '@/lib/testing/reference/breaks'
import { referenceServer, type Seen } from '@/lib/testing/reference/server'

const isUnheardOf = ({ message }: Seen): boolean =>
  objectAt(objectAt(message, 'params'), '_meta')?.[META.protocolVersion] === '1900-01-01'

const refusingWith = (supported: string[]) =>
  answering('server/discover', (seen) =>
    isUnheardOf(seen)
      ? replying(seen, { error: { code: -32022, message: 'No', data: { supported } } }, { status: 400 })
      : undefined,
  )

testProbe('versioning-supported-consistent', {
  passes: [
    { name: 'one list' },
    { name: 'of two eras', server: () => referenceServer({ revisions: ['2025-11-25', '2026-07-28'] }) },
  ],
  fails: [
    {
      name: 'a revision more',
      server: refusingWith(['2025-11-25', '2026-07-28']),
      says: 'The error lists 2025-11-25, 2026-07-28, server/discover 2026-07-28.',
    },
    { name: 'none', server: refusingWith([]) },
  ],
  notApplicable: '2025-11-25',
  notExercised: [
    {
      name: 'an error without a list',
      server: breaking((seen) =>
        isUnheardOf(seen) ? replying(seen, { error: { code: -32022, message: 'No' } }) : undefined,
      ),
    },
    { name: 'no discovery', server: answering('server/discover', () => new Response(null, { status: 500 })) },
  ],
})
