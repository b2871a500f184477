import { BOTH, type Call, type Fault } from '@/lib/demo/troublemaker/fault'
import { answer, event, notification, reply, sse, type Chunk } from '@/lib/demo/troublemaker/wire'

const CUT_AT = 40

const hello = event(notification('notifications/message', { level: 'info', data: 'Let me think.' }))
const cut = (call: Call): string => event(answer(call)).slice(0, CUT_AT)

const brokenOff = async function* (call: Call): AsyncGenerator<Chunk> {
  yield hello
  yield cut(call)
  // The bytes so far must be out before the connection goes.
  await new Promise((resolve) => setTimeout(resolve, 50))
  throw new Error('Broken off on purpose')
}

const silent = async function* (): AsyncGenerator<Chunk> {
  yield ': still here\n\n'
  await new Promise(() => undefined)
}

const stubborn = async function* (call: Call): AsyncGenerator<Chunk> {
  yield hello
  await call.session?.cancellationOf(call.id)
  yield event(answer(call, 'You said stop, but here it is.'))
}

/** Answers that come broken, late or not at all. */
export const STREAM_FAULTS: readonly Fault[] = [
  {
    id: 'cut_mid_event',
    eras: BOTH,
    does: 'Ends the stream in the middle of the event that would be the answer.',
    violates: ['http-sse-eventually-response', 'jsonrpc-request-gets-response'],
    play: (call) => sse([hello, cut(call)]),
  },
  {
    id: 'broken_off_mid_event',
    eras: BOTH,
    does: 'Breaks the connection in the middle of the event that would be the answer.',
    violates: ['http-sse-eventually-response'],
    play: (call) => sse(brokenOff(call)),
  },
  {
    id: 'no_answer',
    eras: BOTH,
    does: 'Ends the stream properly, but without an answer.',
    violates: ['http-sse-eventually-response', 'jsonrpc-request-gets-response'],
    play: () => sse([hello]),
  },
  {
    id: 'never_answers',
    eras: BOTH,
    does: 'Holds the stream open and says nothing, until you give up.',
    violates: ['jsonrpc-request-gets-response'],
    play: () => sse(silent()),
  },
  {
    id: 'accepted_202',
    eras: BOTH,
    does: 'Answers a request with 202 Accepted and no body, as if it were a notification.',
    violates: ['http-request-content-type', 'jsonrpc-request-gets-response'],
    play: () => reply(null, '', 202),
  },
  {
    id: 'answers_after_cancel',
    eras: ['legacy'],
    does: 'Waits until you cancel the call, then answers it all the same.',
    violates: ['cancel-no-response-after'],
    play: (call) => sse(stubborn(call)),
  },
]
