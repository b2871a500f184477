import { testRule } from '@/lib/testing/rule-tester'

const ping = { id: 1, method: 'ping' }
const pong = { id: 1, result: { greeting: 'grüß dich' } }

testRule('jsonrpc-utf8', {
  passes: [
    {
      name: 'umlauts in UTF-8',
      session: (t, revision) => {
        t.connects(revision).sends(ping)
        t.receives(pong, { type: 'application/json; charset=UTF-8' })
      },
    },
  ],
  fails: [
    {
      name: 'Latin-1 bytes',
      session: (t, revision) => {
        const httpId = t.connects(revision).sends(ping)
        t.head(200, 'application/json')
        t.append({ type: 'frame-received', httpId, source: 'body', raw: '/A==', encoding: 'base64', size: 1 })
      },
      says: 'UTF-8',
    },
    {
      name: 'another charset',
      session: (t, revision) => {
        t.connects(revision).sends(ping)
        t.receives(pong, { type: 'application/json; Charset="ISO-8859-1"' })
      },
      says: 'iso-8859-1',
    },
  ],
  notApplicable: '2024-11-05',
  notExercised: [
    {
      name: 'bytes that were cut off',
      session: (t, revision) => {
        const httpId = t.connects(revision).sends(ping)
        t.head(200, 'application/json')
        t.append({
          type: 'frame-received',
          httpId,
          source: 'body',
          raw: '/A==',
          encoding: 'base64',
          size: 1,
          truncated: true,
        })
      },
    },
  ],
})
