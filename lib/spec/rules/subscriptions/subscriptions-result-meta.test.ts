import { testRule } from '@/lib/testing/rule-tester'
import { subscribed, tag } from '@/lib/testing/told-subscription'
import type { Revision } from '@/lib/protocol/revisions'
import type { Transcript } from '@/lib/testing/transcript'

const open = subscribed({}, [])
const ended = (result: object) => (t: Transcript, revision: Revision) => open(t, revision).sse({ id: 3, result })

testRule('subscriptions-result-meta', {
  passes: [{ name: 'type and id', session: ended({ resultType: 'complete', ...tag(3) }) }],
  fails: [
    { name: 'nothing of it', session: ended({}), path: '/result/resultType', times: 2 },
    {
      name: 'no id',
      session: ended({ resultType: 'complete' }),
      path: '/result/_meta/io.modelcontextprotocol~1subscriptionId',
    },
    { name: 'the id as a text', session: ended({ resultType: 'complete', ...tag('3') }), says: '“3”' },
  ],
  notApplicable: '2025-11-25',
  notExercised: [{ name: 'it goes on', session: open }],
})
