import { isObject } from '@/lib/protocol/json'
import { testProbe } from '@/lib/testing/probe-tester'
import { askingServer, type AskingTool } from '@/lib/testing/reference/asking'
import { looking } from '@/lib/testing/reference/asking-tools'
import { text } from '@/lib/testing/reference/methods'
import { RpcError } from '@/lib/testing/reference/rpc'
import { goodServer } from '@/lib/testing/reference/server'

const tools = ['look']

/** Looks into the first root, whatever the answer. */
const trusting: AskingTool = {
  ...looking(),
  run: async (ask) => {
    const answer = await ask('roots/list', {})
    const { roots } = answer ?? {}
    if (!Array.isArray(roots)) throw new RpcError(-32603, 'roots is not iterable')
    const [root] = roots
    if (isObject(root)) throw new RpcError(-32603, 'ENOENT')
    return text('Nothing to see.')
  },
}

testProbe('roots-unavailable-handled', {
  passes: [
    { name: 'a tool that copes', tools, server: askingServer() },
    { name: 'on the oldest revision', revision: '2024-11-05', tools, server: askingServer() },
  ],
  fails: [
    {
      name: 'a folder that is counted on',
      tools,
      server: askingServer([trusting]),
      says: 'a folder that is not there',
    },
    {
      name: 'an answer that is counted on',
      revision: '2025-11-25',
      tools,
      server: askingServer([trusting]),
      says: 'as if something had broken',
      times: 2,
    },
  ],
  notApplicable: [{ name: 'a server without tools', server: (revision) => goodServer(revision, { capabilities: {} }) }],
  notExercised: [
    { name: 'tools that do not ask' },
    { name: 'a tool that elicits', tools: ['book'], server: askingServer() },
  ],
})
