import { testProbe } from '@/lib/testing/probe-tester'
import { replying } from '@/lib/testing/reference/breaks'
import { PROMPTING } from '@/lib/testing/reference/prompts'
import { goodServer } from '@/lib/testing/reference/server'

const good = (revision: Parameters<typeof goodServer>[0]) => goodServer(revision, { methods: PROMPTING })

testProbe('prompts-arguments-validated', {
  passes: [
    { name: 'what is no string is refused', server: good },
    {
      name: 'what is no string is made one',
      server: (revision) =>
        good(revision).breaking((seen) =>
          seen.message['method'] === 'prompts/get'
            ? replying(seen, { result: { resultType: 'complete', messages: [] } })
            : undefined,
        ),
    },
  ],
  fails: [
    {
      name: 'HTTP 500',
      server: (revision) =>
        good(revision).breaking(({ message }) =>
          message['method'] === 'prompts/get' ? new Response('Oops', { status: 500 }) : undefined,
        ),
      says: 'HTTP 500',
      times: 3,
    },
    {
      name: 'a stack trace',
      server: (revision) =>
        good(revision).breaking((seen) =>
          seen.message['method'] === 'prompts/get'
            ? replying(seen, { error: { code: -32603, message: 'TypeError: x\n    at get (/srv/prompts.js:10:7)' } })
            : undefined,
        ),
      says: 'stack trace',
      times: 3,
    },
  ],
  notApplicable: [
    { name: 'a server without prompts', server: (revision) => goodServer(revision, { capabilities: {} }) },
  ],
  notExercised: [{ name: 'no prompt that takes anything' }],
})
