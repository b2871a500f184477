import type { Revision } from '@/lib/protocol/revisions'
import { METHODS, text, toolMethods, type Tool } from './methods'
import { RpcError } from './rpc'
import { goodServer, type ReferenceServer } from './server'

type Made = (revision: Revision) => ReferenceServer

const schema = { type: 'object', properties: { nights: { type: 'number' } }, required: ['nights'] }

/** A server whose tool does this about arguments that do not fit. */
export const refusing =
  (refuse: () => ReturnType<Tool['run']>): Made =>
  (revision) => {
    const run: Tool['run'] = ({ nights }) => (typeof nights === 'number' ? text('booked') : refuse())
    return goodServer(revision, {
      methods: { ...METHODS, ...toolMethods([{ listed: { name: 'add', inputSchema: schema }, run }]) },
    })
  }

/** It refuses them with an error. */
export const asError = (code: number): Made =>
  refusing(() => {
    throw new RpcError(code, 'nights must be a number')
  })

/** It says so in a result. */
export const asResult: Made = refusing(() => ({ ...text('nights must be a number'), isError: true }))
