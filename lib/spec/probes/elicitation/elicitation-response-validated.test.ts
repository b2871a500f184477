import { testProbe } from '@/lib/testing/probe-tester'
import { askingServer } from '@/lib/testing/reference/asking'
import { booking } from '@/lib/testing/reference/asking-tools'
import { text } from '@/lib/testing/reference/methods'
import { goodServer } from '@/lib/testing/reference/server'

const trusting = booking({ accept: ({ name }) => text(`A table for ${JSON.stringify(name)}.`) })

testProbe('elicitation-response-validated', {
  passes: [
    { name: 'content that is looked at', tools: ['book'], server: askingServer() },
    { name: 'on legacy', revision: '2025-06-18', tools: ['book'], server: askingServer() },
    {
      name: 'a polite refusal',
      tools: ['book'],
      server: askingServer([
        booking({
          accept: ({ name }) => text(typeof name === 'string' ? `For ${name}.` : 'Names are made of letters.'),
        }),
      ]),
    },
  ],
  fails: [
    {
      name: 'whatever comes',
      tools: ['book'],
      server: askingServer([trusting]),
      says: 'content that breaks the schema, book goes on as if it had been right',
    },
    { name: 'whatever comes, on legacy', revision: '2025-11-25', tools: ['book'], server: askingServer([trusting]) },
  ],
  notApplicable: [
    { name: 'a server without tools', server: (revision) => goodServer(revision, { capabilities: {} }) },
    { name: 'an earlier revision', revision: '2025-03-26' },
  ],
  notExercised: [
    { name: 'tools that do not ask' },
    { name: 'a tool that asks for a model', tools: ['think'], server: askingServer() },
  ],
})
