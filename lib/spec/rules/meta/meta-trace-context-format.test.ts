import { testRule } from '@/lib/testing/rule-tester'
import { notified } from '@/lib/testing/told'

const told = (_meta: unknown) => notified('notifications/message', { level: 'info', data: '', _meta })
const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'

testRule('meta-trace-context-format', {
  passes: [
    {
      name: 'all three as W3C has them',
      session: told({
        traceparent,
        tracestate: 'rojo=00f067aa0ba902b7, tenant@congo=t61rcWkgMzE,',
        baggage: 'userId=Am%C3%A9lie , isProduction=false;ttl=3;internal',
      }),
    },
  ],
  fails: [
    {
      name: 'a short traceparent',
      session: told({ traceparent: '4bf92f35' }),
      path: '/params/_meta/traceparent',
      says: 'traceparent',
    },
    { name: 'an id of zeros', session: told({ traceparent: `00-${'0'.repeat(32)}-00f067aa0ba902b7-01` }) },
    { name: 'capitals', session: told({ traceparent: traceparent.toUpperCase() }) },
    { name: 'a tracestate without values', session: told({ traceparent, tracestate: 'rojo' }), says: 'tracestate' },
    { name: 'baggage with a space inside', session: told({ baggage: 'user=a b' }), says: 'baggage' },
    { name: 'no text', session: told({ baggage: { user: 1 } }) },
  ],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'no trace', session: told({ other: 1 }) }],
})
