import { BOTH, type Fault } from '@/lib/demo/troublemaker/fault'
import { answer, event, json, notification, reply, sse } from '@/lib/demo/troublemaker/wire'

const DEPTH = 20_000

/** Bytes that are not what they should be: JSON, UTF-8, one message at a time. */
export const FRAME_FAULTS: readonly Fault[] = [
  {
    id: 'bad_json_event',
    eras: BOTH,
    does: 'Sends an SSE event whose data is not JSON, then answers properly.',
    violates: ['http-sse-one-message-per-event', 'jsonrpc-schema-valid'],
    play: (call) =>
      sse(['event: message\ndata: {"jsonrpc":"2.0","method":"notifications/mess\n\n', event(answer(call))]),
  },
  {
    id: 'bad_json_body',
    eras: BOTH,
    does: 'Answers with a body that is not JSON.',
    violates: ['http-json-body-single-object', 'http-content-type-matches-body'],
    play: ({ id }) => reply(`{"jsonrpc":"2.0","id":${JSON.stringify(id)},"result":{"content":[{"type":"text",}]}}`),
  },
  {
    id: 'two_messages_per_event',
    eras: BOTH,
    does: 'Puts two messages into one SSE event, then answers properly.',
    violates: ['http-sse-one-message-per-event'],
    play: (call) => {
      const line = `data: ${JSON.stringify(notification('notifications/message', { level: 'info', data: 'twice' }))}\n`
      return sse([`event: message\n${line}${line}\n`, event(answer(call))])
    },
  },
  {
    id: 'invalid_utf8',
    eras: BOTH,
    does: 'Answers in Latin-1 where UTF-8 is due.',
    violates: ['jsonrpc-utf8'],
    play: (call) => {
      const text = JSON.stringify(answer(call, 'Déjà vu'))
      return reply(Uint8Array.from(text, (char) => char.charCodeAt(0)))
    },
  },
  {
    id: 'batch_response',
    eras: BOTH,
    does: 'Wraps its answer in an array (only 2025-03-26 knows batches).',
    violates: ['jsonrpc-no-batch-emitted', 'http-json-body-single-object'],
    play: (call) => json([answer(call)]),
  },
  {
    id: 'deep_nesting',
    eras: BOTH,
    does: `Answers with structure nested ${DEPTH} levels deep: legal, but many programs fall over.`,
    violates: [],
    play: (call) => {
      const text = JSON.stringify(answer(call, 'Deep.', { structuredContent: { deep: 'HERE' } }))
      return reply(text.replace('"HERE"', '['.repeat(DEPTH) + ']'.repeat(DEPTH)))
    },
  },
  {
    id: 'unknown_fields',
    eras: BOTH,
    does: 'Adds members that nobody knows at every level, one of them under the prefix reserved for MCP.',
    violates: ['meta-reserved-prefix'],
    play: (call) => {
      const proper = answer(call, 'With extras.', {
        mood: 'generous',
        _meta: { 'io.modelcontextprotocol/mood': 'generous', 'com.example/harmless': true },
      })
      return json({ ...proper, trailer: { by: 'the troublemaker' } })
    },
  },
]
