import { BOTH, type Fault } from '@/lib/demo/troublemaker/fault'
import { answer, json } from '@/lib/demo/troublemaker/wire'

const OUTPUT_SCHEMA = {
  type: 'object',
  properties: { celsius: { type: 'number' }, sky: { enum: ['clear', 'cloudy'] } },
  required: ['celsius', 'sky'],
}

/** Results, and one tool, that are not what the tool's type says. */
export const RESULT_FAULTS: readonly Fault[] = [
  {
    id: 'no_schema',
    eras: BOTH,
    does: 'Is listed without an inputSchema. Called, it answers properly.',
    violates: ['tools-input-schema-object', 'tools-input-schema-not-null'],
    play: (call) => json(answer(call, 'I take whatever you give me.')),
  },
  {
    id: 'structured_mismatch',
    eras: BOTH,
    does: 'Returns structured content that its own output schema refuses.',
    violates: ['tools-structured-content-conforms'],
    listed: { outputSchema: OUTPUT_SCHEMA },
    play: (call) => json(answer(call, 'Warm.', { structuredContent: { celsius: 'warm', sky: 'green' } })),
  },
  {
    id: 'structured_missing',
    eras: BOTH,
    does: 'Has an output schema and returns no structured content.',
    violates: ['tools-structured-content-present'],
    listed: { outputSchema: OUTPUT_SCHEMA },
    play: (call) => json(answer(call, 'Look out of the window.')),
  },
  {
    id: 'content_not_array',
    eras: BOTH,
    does: 'Returns one block where a list of blocks is due.',
    violates: ['tools-call-content-array'],
    play: (call) => json(answer(call, '', { content: { type: 'text', text: 'All alone.' } })),
  },
  {
    id: 'unknown_content',
    eras: BOTH,
    does: 'Returns a block of a type that no revision knows.',
    violates: ['content-type-known'],
    play: (call) => json(answer(call, '', { content: [{ type: 'hologram', data: 'AAAA', mimeType: 'model/help' }] })),
  },
  {
    id: 'bad_base64',
    eras: BOTH,
    does: 'Returns an image whose data is not Base64, with a data: prefix.',
    violates: ['content-binary-base64'],
    play: (call) =>
      json(
        answer(call, '', {
          content: [{ type: 'image', data: 'data:image/png;base64,!!not!!', mimeType: 'image/png' }],
        }),
      ),
  },
  {
    id: 'no_result_type',
    eras: ['modern'],
    does: 'Leaves out resultType.',
    violates: ['mrtr-result-type-present'],
    play: ({ id }) => json({ jsonrpc: '2.0', id, result: { content: [{ type: 'text', text: 'Done?' }] } }),
  },
  {
    id: 'input_required_of_nothing',
    eras: ['modern'],
    does: 'Says that it needs input, but neither what nor for which state.',
    violates: ['mrtr-state-or-requests'],
    play: ({ id }) => json({ jsonrpc: '2.0', id, result: { resultType: 'input_required' } }),
  },
]
