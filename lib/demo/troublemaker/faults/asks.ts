import { ask, askOnStream } from '@/lib/demo/troublemaker/ask'
import { BOTH, type Fault } from '@/lib/demo/troublemaker/fault'

const FLAT = { type: 'object', properties: { colour: { type: 'string', title: 'Favourite colour' } } }
const NESTED = {
  type: 'object',
  properties: {
    address: {
      type: 'object',
      properties: { street: { type: 'string' }, town: { type: 'object', properties: { zip: { type: 'integer' } } } },
    },
  },
  required: ['address', 'phone'],
}
const MESSAGES = [{ role: 'user', content: { type: 'text', text: 'Say something.' } }]

/** Questions that should not be asked, or not so. Whatever comes back is repeated in the answer. */
export const ASK_FAULTS: readonly Fault[] = [
  {
    id: 'elicit_unadvertised',
    eras: BOTH,
    does: 'Asks for a form without looking whether you declared elicitation (switch it off to see the fault).',
    violates: ['elicitation-capability-gated', 'mrtr-capability-gated'],
    play: (call) =>
      ask(call, 'elicitation/create', { mode: 'form', message: 'Your favourite colour?', requestedSchema: FLAT }),
  },
  {
    id: 'elicit_nested',
    eras: BOTH,
    does: 'Asks with a schema that has objects within objects and requires what it does not define.',
    violates: ['elicitation-schema-flat', 'elicitation-schema-required-defined'],
    play: (call) =>
      ask(call, 'elicitation/create', { mode: 'form', message: 'Your address?', requestedSchema: NESTED }),
  },
  {
    id: 'elicit_unknown_mode',
    eras: BOTH,
    does: 'Asks in a mode that does not exist.',
    violates: ['elicitation-mode-value'],
    play: (call) => ask(call, 'elicitation/create', { mode: 'telepathy', message: 'Think of a number.' }),
  },
  {
    id: 'elicit_bad_url',
    eras: BOTH,
    does: 'Asks you to open something that is no web address.',
    violates: ['elicitation-url-valid', 'elicitation-url-id'],
    play: (call) => ask(call, 'elicitation/create', { mode: 'url', message: 'Click me', url: 'javascript:alert(1)' }),
  },
  {
    id: 'sampling_without_max_tokens',
    eras: BOTH,
    does: 'Asks for a model without maxTokens.',
    violates: ['sampling-required-fields'],
    play: (call) => ask(call, 'sampling/createMessage', { messages: MESSAGES }),
  },
  {
    id: 'request_with_null_id',
    eras: ['legacy'],
    does: 'Asks with the id null.',
    violates: ['jsonrpc-request-id-type'],
    play: (call) => ask(call, 'sampling/createMessage', { messages: MESSAGES, maxTokens: 10 }, null),
  },
  {
    id: 'request_on_modern',
    eras: ['modern'],
    does: 'Sends a request of its own, which 2026-07-28 abolished.',
    violates: ['jsonrpc-no-server-requests', 'http-sse-no-requests'],
    play: (call) => askOnStream(call, 'sampling/createMessage', { messages: MESSAGES, maxTokens: 10 }),
  },
]
