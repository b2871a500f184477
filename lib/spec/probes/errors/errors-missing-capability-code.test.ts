import { testProbe } from '@/lib/testing/probe-tester'
import { askingServer, type AskingTool } from '@/lib/testing/reference/asking'
import { booking, thinking } from '@/lib/testing/reference/asking-tools'
import { text } from '@/lib/testing/reference/methods'
import { RpcError } from '@/lib/testing/reference/rpc'
import { goodServer } from '@/lib/testing/reference/server'
import type { JsonObject } from '@/lib/protocol/json'

/** Books by a form where it can, and otherwise does this. */
const otherwise = (fallback: () => JsonObject | Promise<JsonObject>): AskingTool => ({
  ...booking(),
  run: (ask, args, call) => ('elicitation' in call.declared ? booking().run(ask, args, call) : fallback()),
})

testProbe('errors-missing-capability-code', {
  passes: [
    { name: 'error -32021', tools: ['book', 'think'], server: askingServer() },
    {
      name: 'a result that does without',
      tools: ['book'],
      server: askingServer([otherwise(() => text('Nothing was booked.'))]),
    },
  ],
  fails: [
    {
      name: 'an internal error',
      tools: ['book'],
      server: askingServer([
        otherwise(() => {
          throw new RpcError(-32603, 'ask is not a function')
        }),
      ]),
      says: 'A call of book that declares no capabilities was answered with HTTP 200 and error -32603',
    },
    {
      name: 'silence',
      tools: ['book'],
      server: askingServer([otherwise(() => new Promise(() => undefined))]),
      says: 'nothing in time',
    },
    {
      name: 'a question',
      tools: ['book', 'think'],
      server: askingServer([booking(), thinking()], { ungated: true }),
      says: 'asks for elicitation/create all the same',
      times: 2,
    },
  ],
  notApplicable: [
    { name: 'a server without tools', server: (revision) => goodServer(revision, { capabilities: {} }) },
    { name: 'an earlier revision', revision: '2025-11-25' },
  ],
  notExercised: [
    { name: 'tools that do not ask' },
    { name: 'no tool may be called', tools: [], server: askingServer() },
  ],
})
