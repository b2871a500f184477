import { objectAt } from '@/lib/protocol/json'
import { testProbe } from '@/lib/testing/probe-tester'
import { answering, changing } from '@/lib/testing/reference/breaks'

const offering = (version: string) =>
  answering('initialize', ({ message }, next) =>
    objectAt(message, 'params')?.['protocolVersion'] === '1999-01-01'
      ? changing(next, (result) => ({ ...result, protocolVersion: version }))
      : undefined,
  )

testProbe('versioning-counter-offer-latest', {
  passes: [{ name: 'the newest is offered' }, { name: 'one newer than all we know', server: offering('2026-01-01') }],
  fails: [
    { name: 'the oldest is offered', server: offering('2024-11-05'), says: 'though the server speaks 2025-11-25' },
  ],
  notApplicable: '2026-07-28',
  notExercised: [{ name: 'no offer', server: answering('initialize', () => new Response(null, { status: 500 })) }],
})
