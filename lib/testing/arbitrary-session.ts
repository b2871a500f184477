import fc from 'fast-check'
import type { AskKey } from '@/lib/recording/keys'
import type { HttpId } from '@/lib/recording/events'
import { someProblem, Transcript } from './transcript'

const id = fc.constantFrom<(number | string)[]>(1, 2, '1', 'a')
const http = fc.constantFrom(...['h1', 'h2', 'h3', 'h4'].map((name) => name as HttpId))
const state = fc.constantFrom<(string | undefined)[]>(undefined, 's1', 's2')
const method = fc.constantFrom('tools/call', 'tools/list', 'ping', 'elicitation/create', 'roots/list', '__proto__')
const token = fc.constantFrom<(number | string)[]>(1, '1', 'p')

const params = fc.record(
  {
    name: fc.constantFrom('a', 'b'),
    cursor: fc.constantFrom('c1', 'c2'),
    requestState: state,
    inputResponses: fc.dictionary(
      fc.constantFrom('x', 'y'),
      fc.constantFrom({ action: 'accept' }, { roots: [] }, null),
    ),
    _meta: fc.record({ progressToken: token }),
    progressToken: token,
    progress: fc.integer({ min: 0, max: 9 }),
    requestId: id,
    message: fc.string(),
  },
  { requiredKeys: [] },
)
const inputRequests = fc.dictionary(
  fc.constantFrom('x', 'y'),
  fc.constantFrom(
    { method: 'elicitation/create', params: {} },
    { method: 'sampling/createMessage' },
    { method: 'no' },
    7,
  ),
)
const result = fc.oneof(
  fc.record(
    { resultType: fc.constant('input_required'), inputRequests, requestState: state },
    { requiredKeys: ['resultType'] },
  ),
  fc.record(
    { tools: fc.array(fc.constantFrom({ name: 't' }, {}, null)), nextCursor: fc.constantFrom('c1', 'c2') },
    { requiredKeys: ['tools'] },
  ),
  fc.record({ isError: fc.boolean(), content: fc.constantFrom([], [{ type: 'text', text: 'hi' }], 'x', [null]) }),
  fc.jsonValue({ maxDepth: 3 }),
)
const one = fc.oneof(
  fc.record({ id, method, params }),
  fc.record({
    method: fc.constantFrom('notifications/progress', 'notifications/cancelled', 'notifications/message'),
    params,
  }),
  fc.record({ id, result }),
  fc.record({
    id: fc.oneof(id, fc.constant(null)),
    error: fc.constantFrom<unknown[]>({ code: -1, message: 'no' }, 'x', null),
  }),
)
const written = fc.oneof(
  { weight: 6, arbitrary: one },
  { weight: 1, arbitrary: fc.array(one, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom('{"jsonrpc', '<html>', '', '[]', 'null', '{"jsonrpc":"2.0","x":1}') },
)
const on = fc.option(http, { nil: undefined })

type Step = (transcript: Transcript) => unknown

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: written.map(
      (message): Step =>
        (t) =>
          t.sends(message),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(written, on, fc.constantFrom(200, 202, 400, 404)).map(
      ([message, where, status]): Step =>
        (t) =>
          t.receives(message, { status, ...(where && { on: where }) }),
    ),
  },
  {
    weight: 5,
    arbitrary: fc
      .tuple(written, on, fc.constantFrom(undefined, 'e1', 'e2'), fc.constantFrom('message', 'endpoint', 'other'))
      .map(
        ([message, where, eventId, event]): Step =>
          (t) =>
            t.sse(message, { event, ...(where && { on: where }), ...(eventId && { id: eventId }) }),
      ),
  },
  fc.constantFrom<Step[]>(
    (t) => t.accepted(),
    (t) => t.ends('complete'),
    (t) => t.ends('aborted'),
    (t) => t.ends('failed', { problem: someProblem() }),
    (t) => t.block(': ping\n\n'),
    (t) => t.block('data: {"jso', { truncated: true }),
    (t) => t.opens('GET'),
    (t) => t.opens('GET', { headers: [['Last-Event-ID', 'e1']] }),
    (t) => t.opens('DELETE'),
    (t) => t.connects('2025-11-25'),
    (t) => t.connects('2026-07-28'),
    (t) => t.closes('person'),
    (t) => t.closes('server', someProblem()),
    (t) => t.append({ type: 'client-noted', problem: someProblem() }),
    (t) => t.wait(-3),
  ),
  fc.integer({ min: 0, max: 500 }).map(
    (ms): Step =>
      (t) =>
        t.wait(ms),
  ),
  id.map(
    (requestId): Step =>
      (t) =>
        t.cancels(requestId),
  ),
  id.map(
    (requestId): Step =>
      (t) =>
        t.fails(requestId, someProblem()),
  ),
  fc.tuple(fc.nat(60), fc.constantFrom('', '/x', '/y'), fc.constantFrom('person', 'provider', 'policy')).map(
    ([seq, input, by]): Step =>
      (t) =>
        t.answers(`${seq}.0${input}` as AskKey, { kind: 'elicitation', action: 'decline' }, by),
  ),
)

/** Conversations without sense: two connections, clashing ids, answers to nothing, broken bytes. */
export const arbitrarySession = (maxLength = 60): fc.Arbitrary<Transcript> =>
  fc.array(fc.tuple(step, fc.boolean()), { maxLength }).map((steps) => {
    const first = new Transcript().starts()
    const second = first.another('c2').starts()
    first.sends({ id: 1, method: 'initialize' })
    second.sends({ id: 1, method: 'tools/call', params: { name: 'a' } })
    for (const [act, isFirst] of steps) act(isFirst ? first : second)
    return first
  })
