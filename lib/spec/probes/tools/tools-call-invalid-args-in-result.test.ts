import { testProbe } from '@/lib/testing/probe-tester'
import type { Tool } from '@/lib/testing/reference/methods'
import { METHODS, text, toolMethods } from '@/lib/testing/reference/methods'
import { RpcError } from '@/lib/testing/reference/rpc'
import type { Revision } from '@/lib/protocol/revisions'
import { goodServer } from '@/lib/testing/reference/server'

const schema = { type: 'object', properties: { nights: { type: 'number' } }, required: ['nights'] }

/** A server whose tool does this about arguments that do not fit. */
const refusing = (refuse: () => ReturnType<Tool['run']>) => (revision: Revision) => {
  const run: Tool['run'] = ({ nights }) => (typeof nights === 'number' ? text('booked') : refuse())
  return goodServer(revision, {
    methods: { ...METHODS, ...toolMethods([{ listed: { name: 'add', inputSchema: schema }, run }]) },
  })
}

const asError = (code: number) =>
  refusing(() => {
    throw new RpcError(code, 'nights must be a number')
  })
const asResult = refusing(() => ({ ...text('nights must be a number'), isError: true }))

testProbe('tools-call-invalid-args-in-result', {
  passes: [
    { name: 'isError', server: asResult },
    { name: 'on legacy', revision: '2025-11-25', server: asResult },
  ],
  fails: [{ name: 'an error', server: asError(-32602), says: 'a result with isError is due', times: 2 }],
  notApplicable: [
    { name: 'a server without tools', server: (revision) => goodServer(revision, { capabilities: {} }) },
    { name: 'a revision that wants an error', revision: '2025-06-18', server: asResult },
  ],
  notExercised: [{ name: 'no tool that may be called', tools: [] }],
})
