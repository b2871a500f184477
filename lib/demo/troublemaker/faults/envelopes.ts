import { BOTH, type Fault } from '@/lib/demo/troublemaker/fault'
import { answer, event, json, sse } from '@/lib/demo/troublemaker/wire'

/** Responses that are no proper JSON-RPC 2.0 responses. */
export const ENVELOPE_FAULTS: readonly Fault[] = [
  {
    id: 'wrong_id',
    eras: BOTH,
    does: 'Answers a request that nobody sent, and not the one it got.',
    violates: ['jsonrpc-response-id-echo', 'jsonrpc-request-gets-response'],
    play: (call) => json({ ...answer(call), id: typeof call.id === 'number' ? call.id + 1000 : `${call.id}-not` }),
  },
  {
    id: 'id_of_other_type',
    eras: BOTH,
    does: 'Echoes a number as a string, and a string as a number.',
    violates: ['jsonrpc-response-id-echo'],
    play: (call) =>
      json({ ...answer(call), id: typeof call.id === 'number' ? String(call.id) : Number(call.id.replace(/\D/g, '')) }),
  },
  {
    id: 'null_id_error',
    eras: BOTH,
    does: 'Answers with an error whose id is null, although it could read the id.',
    violates: ['jsonrpc-error-id-echo', 'jsonrpc-error-id-not-null'],
    play: () => json({ jsonrpc: '2.0', id: null, error: { code: -32603, message: 'Whose call was that?' } }),
  },
  {
    id: 'no_jsonrpc',
    eras: BOTH,
    does: 'Leaves out jsonrpc: "2.0".',
    violates: ['jsonrpc-version-member'],
    play: (call) => json({ id: call.id, result: answer(call)['result'] ?? null }),
  },
  {
    id: 'result_and_error',
    eras: BOTH,
    does: 'Succeeds and fails in the same message.',
    violates: ['jsonrpc-result-xor-error'],
    play: (call) => json({ ...answer(call), error: { code: -32603, message: 'It also went wrong' } }),
  },
  {
    id: 'neither_result_nor_error',
    eras: BOTH,
    does: 'Answers with nothing but the id.',
    violates: ['jsonrpc-result-xor-error'],
    play: ({ id }) => json({ jsonrpc: '2.0', id }),
  },
  {
    id: 'result_not_object',
    eras: BOTH,
    does: 'Answers with a bare string for a result.',
    violates: ['jsonrpc-result-object'],
    play: ({ id }) => json({ jsonrpc: '2.0', id, result: 'done' }),
  },
  {
    id: 'error_without_code',
    eras: BOTH,
    does: 'Fails without a code.',
    violates: ['jsonrpc-error-code-and-message'],
    play: ({ id }) => json({ jsonrpc: '2.0', id, error: { message: 'Something' } }),
  },
  {
    id: 'error_code_string',
    eras: BOTH,
    does: 'Fails with a code in words.',
    violates: ['jsonrpc-error-code-integer'],
    play: ({ id }) => json({ jsonrpc: '2.0', id, error: { code: 'EOOPS', message: 'Something' } }),
  },
  {
    id: 'reserved_error_code',
    eras: ['modern'],
    does: 'Fails with a code from the range that the specification keeps for itself.',
    violates: ['errors-reserved-range'],
    play: ({ id }) => json({ jsonrpc: '2.0', id, error: { code: -32077, message: 'A code of my own' } }),
  },
  {
    id: 'duplicate_response',
    eras: BOTH,
    does: 'Answers twice, differently.',
    violates: ['jsonrpc-single-response'],
    play: (call) => sse([event(answer(call, 'The first answer.')), event(answer(call, 'The second answer.'))]),
  },
]
