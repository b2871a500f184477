import type { JsonObject } from '@/lib/protocol/json'
import type { Revision } from '@/lib/protocol/revisions'
import { testProbe } from '@/lib/testing/probe-tester'
import { METHODS, text, toolMethods } from '@/lib/testing/reference/methods'
import { turns, type Call } from '@/lib/testing/reference/rpc'
import { goodServer } from '@/lib/testing/reference/server'

const aborted = ({ signal }: Call): Promise<void> =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => {
      resolve()
    })
  })

/** A server with one tool that does this. */
const working = (run: (call: Call) => Promise<JsonObject>) => (revision: Revision) => {
  const tool = { listed: { name: 'work', inputSchema: { type: 'object' } }, run: (_: unknown, call: Call) => run(call) }
  return goodServer(revision, { methods: { ...METHODS, ...toolMethods([tool]) } })
}

const long = async (): Promise<JsonObject> => {
  await turns(100)
  return text('Done.')
}

/** Works as long, whether it is cancelled or not, and answers. */
const deaf = (revision: Revision) => {
  const server = working(long)(revision)
  return server.breaking(({ message }) =>
    message['method'] === 'notifications/cancelled' ? new Response(null, { status: 202 }) : undefined,
  )
}

/** Answers as soon as it is cancelled, and never before: the signal that it hears stops nothing. */
const stubborn = (revision: Revision) => {
  let cancelled = (): void => undefined
  const heard = new Promise<void>((resolve) => {
    cancelled = resolve
  })
  const waiting = working(async () => {
    await heard
    return text('You said stop, but here it is.')
  })
  return waiting(revision).breaking(({ message }) => {
    if (message['method'] !== 'notifications/cancelled') return undefined
    cancelled()
    return new Response(null, { status: 202 })
  })
}

const tools = ['work']

testProbe('cancel-no-response-after', {
  passes: [
    { name: 'a call that ends in silence', tools, server: working(long) },
    { name: 'on the oldest revision', revision: '2024-11-05', tools, server: working(long) },
  ],
  fails: [
    { name: 'a call that goes on', tools, server: deaf, says: 'work was cancelled, and answered all the same' },
    { name: 'an answer to the cancellation', tools, server: stubborn, says: 'answered all the same' },
  ],
  notApplicable: [
    { name: 'a server without tools', server: (revision) => goodServer(revision, { capabilities: {} }) },
    { name: 'a later revision', revision: '2026-07-28' },
  ],
  notExercised: [
    { name: 'tools that answer at once', tools: ['add'] },
    {
      name: 'a tool that never answers',
      tools,
      server: working(async (call) => {
        await aborted(call)
        return text('Never seen.')
      }),
    },
  ],
})
