import { text } from './methods'
import { askingServer } from './asking'
import { booking, insisting, type Manners } from './asking-tools'
import { RpcError } from './rpc'
import type { Served, ServedFailure } from '@/lib/testing/probe-tester'

/** The tool that asks. */
export const tools = ['book']

export const never = () => new Promise<never>(() => undefined)
const booked = () => text('A table is reserved.')

/** A server whose booking has these manners about answers that it did not hope for. */
export const server = (manners: Partial<Manners>) => askingServer([booking(manners)])

/** What a tool gets wrong about a no, in either era. */
export const CARELESS: readonly [ServedFailure, ...ServedFailure[]] = [
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
]

/** Servers that never ask for a form. */
export const UNASKING: readonly [Served, ...Served[]] = [
  { name: 'tools that do not ask' },
  { name: 'a tool that asks for a model', tools: ['think'], server: askingServer() },
  { name: 'no tool may be called', tools: [], server: askingServer() },
]
