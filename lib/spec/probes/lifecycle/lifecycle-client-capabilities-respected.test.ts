import { testProbe } from '@/lib/testing/probe-tester'
import { askingServer } from '@/lib/testing/reference/asking'
import { booking, looking, thinking } from '@/lib/testing/reference/asking-tools'
import { text } from '@/lib/testing/reference/methods'
import { goodServer } from '@/lib/testing/reference/server'

const careful = { ...booking(), run: () => text('Please give me a name.') }
const chatty = {
  listed: { name: 'chat', inputSchema: { type: 'object' } },
  run: (_ask: unknown, _args: unknown, call: { notify: (method: string, params: object) => void }) => {
    call.notify('notifications/tools/list_changed', {})
    return text('Hello.')
  },
}

testProbe('lifecycle-client-capabilities-respected', {
  passes: [
    { name: 'tools that do not ask' },
    { name: 'a tool that looks first', tools: ['book'], server: askingServer([careful]) },
  ],
  fails: [
    {
      name: 'a form',
      tools: ['book'],
      server: askingServer([booking()]),
      says: 'book sent elicitation/create to a client that declared no capabilities',
    },
    {
      name: 'a model and roots',
      tools: ['think', 'look'],
      server: askingServer([thinking(), looking()]),
      says: 'sampling/createMessage',
      times: 2,
    },
    {
      name: 'a change that is not declared',
      tools: ['chat'],
      server: askingServer([chatty as never]),
      says: 'does not declare tools.listChanged',
    },
  ],
  notApplicable: [
    { name: 'a server without tools', server: (revision) => goodServer(revision, { capabilities: {} }) },
    { name: 'an earlier revision', revision: '2025-03-26' },
  ],
  notExercised: [{ name: 'no tool may be called', tools: [] }],
})
