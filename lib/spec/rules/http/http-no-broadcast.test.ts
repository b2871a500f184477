import { testRule } from '@/lib/testing/rule-tester'
import type { HttpId } from '@/lib/recording/events'
import type { Transcript } from '@/lib/testing/transcript'

const changed = { method: 'notifications/tools/list_changed' }
const twoStreams = (t: Transcript): { readonly get: HttpId; readonly post: HttpId } => {
  const get = t.opens()
  t.head()
  const post = t.sends({ id: 1, method: 'tools/call', params: { name: 'book' } })
  t.head()
  return { get, post }
}

testRule('http-no-broadcast', {
  passes: [
    {
      name: 'each on one stream',
      session: (t, revision) => {
        const { get, post } = twoStreams(t.connects(revision))
        t.sse(changed, { on: get }).sse({ id: 7, method: 'roots/list' }, { on: post })
      },
    },
    {
      name: 'the same news later',
      session: (t, revision) => {
        const { get, post } = twoStreams(t.connects(revision))
        t.sse(changed, { on: get }).wait(1001).sse(changed, { on: post })
      },
    },
  ],
  fails: [
    {
      name: 'news on both',
      session: (t, revision) => {
        const { get, post } = twoStreams(t.connects(revision))
        t.sse(changed, { on: get }).sse(changed, { on: post })
      },
      says: 'notifications/tools/list_changed',
    },
    {
      name: 'a request on both',
      session: (t, revision) => {
        const { get, post } = twoStreams(t.connects(revision))
        t.sse({ id: 7, method: 'ping' }, { on: get }).sse({ id: 7, method: 'ping' }, { on: post })
      },
      says: 'ping',
    },
  ],
  notApplicable: [
    { name: 'HTTP+SSE', session: (t, revision) => t.connects(revision, { transport: 'http+sse' }) },
    { name: 'the revision after', revision: '2026-07-28', session: (t, revision) => t.connects(revision) },
  ],
  notExercised: [
    {
      name: 'one stream',
      session: (t, revision) => {
        t.connects(revision).opens()
        t.sse(changed)
      },
    },
  ],
})
