import { testProbe } from '@/lib/testing/probe-tester'
import { askingServer, type AskingTool } from '@/lib/testing/reference/asking'
import { cooking } from '@/lib/testing/reference/asking-tools'
import { text } from '@/lib/testing/reference/methods'
import { goodServer } from '@/lib/testing/reference/server'

const tools = ['cook']
const forgetful = askingServer([cooking(3, (uses) => uses.slice(0, 1))])

/** Does nothing with what the model says. */
const hasty: AskingTool = {
  ...cooking(),
  run: async (ask) => {
    const tools = [{ name: 'oven', inputSchema: { type: 'object' } }]
    await ask('sampling/createMessage', { messages: [], maxTokens: 9, tools })
    return text('Done.')
  },
}

testProbe('sampling-tool-use-reply-complete', {
  passes: [
    { name: 'a result for each use', tools, server: askingServer() },
    { name: 'on legacy', revision: '2025-11-25', tools, server: askingServer() },
  ],
  fails: [
    { name: 'a result for the first use alone', tools, server: forgetful, says: 'as parley-use-2' },
    { name: 'the same on legacy', revision: '2025-11-25', tools, server: forgetful, says: 'has 0 results for it' },
    {
      name: 'two results for each',
      tools,
      server: askingServer([cooking(3, (uses) => [...uses, ...uses])]),
      says: 'has 2 results',
      times: 2,
    },
  ],
  notApplicable: [
    { name: 'a server without tools', server: (revision) => goodServer(revision, { capabilities: {} }) },
    { name: 'an earlier revision', revision: '2025-06-18' },
  ],
  notExercised: [
    { name: 'tools that do not ask' },
    { name: 'a model without tools', tools: ['think'], server: askingServer() },
    { name: 'a tool that stops at once', tools, server: askingServer([hasty]) },
  ],
})
