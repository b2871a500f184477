import { testProbe } from '@/lib/testing/probe-tester'
import { replying } from '@/lib/testing/reference/breaks'
import { PROMPTING } from '@/lib/testing/reference/prompts'
import { goodServer } from '@/lib/testing/reference/server'

testProbe('prompts-missing-arguments', {
  passes: [{ name: 'error -32602', server: (revision) => goodServer(revision, { methods: PROMPTING }) }],
  fails: [
    {
      name: 'a prompt that says undefined',
      server: (revision) =>
        goodServer(revision, { methods: PROMPTING }).breaking((seen) => {
          if (seen.message['method'] !== 'prompts/get') return undefined
          const content = { type: 'text', text: 'Weather in undefined?' }
          return replying(seen, { result: { resultType: 'complete', messages: [{ role: 'user', content }] } })
        }),
      says: 'without its required argument city',
    },
  ],
  notApplicable: [
    { name: 'a server without prompts', server: (revision) => goodServer(revision, { capabilities: {} }) },
  ],
  notExercised: [{ name: 'no prompt that needs anything' }],
})
