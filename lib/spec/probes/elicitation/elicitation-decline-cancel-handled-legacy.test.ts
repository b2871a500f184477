import { testProbe } from '@/lib/testing/probe-tester'
import { askingServer } from '@/lib/testing/reference/asking'
import { booking, insisting, type Manners } from '@/lib/testing/reference/asking-tools'
import { text } from '@/lib/testing/reference/methods'
import { RpcError } from '@/lib/testing/reference/rpc'
import { goodServer } from '@/lib/testing/reference/server'

const tools = ['book']
const never = () => new Promise<never>(() => undefined)
const booked = () => text('A table is reserved.')
const server = (manners: Partial<Manners>) => askingServer([booking(manners)])

testProbe('elicitation-decline-cancel-handled-legacy', {
  passes: [
    { name: 'a tool that copes', tools, server: askingServer() },
    { name: 'on the first revision that has it', revision: '2025-06-18', tools, server: askingServer() },
  ],
  fails: [
    {
      name: 'no end after decline',
      tools,
      server: server({ decline: never }),
      says: 'answered with decline, the call of book',
    },
    {
      name: 'no end after cancel',
      tools,
      server: server({ cancel: never }),
      says: 'answered with cancel, the call of book',
    },
    {
      name: 'no end after an error',
      tools,
      server: server({ refuse: never }),
      says: 'answered with an error, the call of book',
    },
    {
      name: 'an internal error',
      tools,
      server: server({
        cancel: () => {
          throw new RpcError(-32603, 'undefined is not an object')
        },
      }),
      says: 'error -32603 (“undefined is not an object”), as if something had broken',
    },
    {
      name: 'a form that comes back for ever',
      tools,
      server: server({ decline: insisting }),
      says: 'asks again and again',
    },
    {
      name: 'a table all the same',
      tools,
      server: server({ accept: booked, decline: booked }),
      says: 'has the same result as when it is accepted',
    },
  ],
  notApplicable: [
    { name: 'a server without tools', server: (revision) => goodServer(revision, { capabilities: {} }) },
    { name: 'another revision', revision: '2026-07-28' },
  ],
  notExercised: [
    { name: 'tools that do not ask' },
    { name: 'a tool that asks for a model', tools: ['think'], server: askingServer() },
    { name: 'no tool may be called', tools: [], server: askingServer() },
  ],
})
