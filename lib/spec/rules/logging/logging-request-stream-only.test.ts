import { testRule } from '@/lib/testing/rule-tester'
import { notified, quiet } from '@/lib/testing/told'

const capabilities = { logging: {} }
const log = { method: 'notifications/message', params: { level: 'info', data: '' } }
const asked = { _meta: { 'io.modelcontextprotocol/logLevel': 'info' } }

testRule('logging-request-stream-only', {
  passes: [{ name: 'before the response', session: notified(log.method, log.params, { capabilities, params: asked }) }],
  fails: [
    {
      name: 'on a subscription',
      session: (t, revision) => {
        t.connects(revision, { capabilities }).sends({ id: 1, method: 'subscriptions/listen', params: asked })
        t.sse(log)
      },
      says: 'subscription',
    },
    {
      name: 'after the response',
      session: (t, revision) => {
        t.connects(revision, { capabilities }).sends({ id: 1, method: 'tools/call', params: asked })
        t.sse({ id: 1, result: { content: [] } }).sse(log)
      },
      says: 'after the response to tools/call',
    },
    {
      name: 'on a stream of its own',
      session: (t, revision) => {
        t.connects(revision, { capabilities }).opens()
        t.sse(log)
      },
      says: 'no request',
    },
  ],
  notApplicable: [
    { name: 'the revision before', revision: '2025-11-25', session: quiet },
    { name: 'a server without logging', session: quiet },
  ],
  notExercised: [{ name: 'a call that asked for none', session: notified(log.method, log.params, { capabilities }) }],
})
