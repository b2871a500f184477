import { testRule } from '@/lib/testing/rule-tester'
import type { Transcript } from '@/lib/testing/transcript'

const fails = (t: Transcript, message: unknown): void => {
  t.sends({ id: 1, method: 'tools/list' })
  t.receives({ id: 1, error: { code: -32603, message } })
}

testRule('errors-message-concise', {
  passes: [
    {
      name: 'a sentence',
      session: (t, revision) => {
        fails(t.connects(revision), 'The database is away.\n')
      },
    },
  ],
  fails: [
    {
      name: 'a stack trace',
      session: (t, revision) => {
        fails(t.connects(revision), 'Error: no\n    at lookup (/srv/app.js:12:9)')
      },
      path: '/error/message',
      says: 'stack trace',
    },
    {
      name: 'two lines',
      session: (t, revision) => {
        fails(t.connects(revision), 'No.\nReally not.')
      },
      says: 'several lines',
    },
    {
      name: 'an essay',
      session: (t, revision) => {
        fails(t.connects(revision), 'so sorry '.repeat(30))
      },
      says: '270 characters',
    },
  ],
  notApplicable: 'always',
  notExercised: [
    {
      name: 'no message',
      session: (t, revision) => {
        fails(t.connects(revision), undefined)
      },
    },
  ],
})
