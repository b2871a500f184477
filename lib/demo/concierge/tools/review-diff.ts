import type { McpServer } from '@modelcontextprotocol/server'
import * as z from 'zod'
import type { Peer } from '@/lib/demo/concierge/peer'
import { asking } from '@/lib/demo/concierge/rounds'
import { sampledText } from '@/lib/demo/concierge/sampled'

const SAMPLE = [
  '--- a/itinerary.md',
  '+++ b/itinerary.md',
  '@@ -1 +1 @@',
  '-Arrive 9:00, depart 9:05',
  '+Arrive 9:00, stay',
].join('\n')

/** Sampling and nothing else. */
export const registerReviewDiff = (server: McpServer, peer: Peer): void => {
  const input = z.object({
    diff: z.string().min(1).max(20_000).default(SAMPLE).meta({ title: 'Diff', description: 'A unified diff' }),
  })
  server.registerTool(
    'review_diff',
    {
      title: 'Review a diff',
      description: 'Asks your model to review a change to an itinerary.',
      inputSchema: input,
      annotations: { readOnlyHint: true },
    },
    asking(peer, ({ diff }: z.output<typeof input>, round) => {
      const review = sampledText(round.answer('review'))
      if (review) return { content: [{ type: 'text', text: `${review.model} says: ${review.text}` }] }
      const refusal = round.refusal('review')
      if (refusal !== undefined || round.answer('review').kind === 'sampling') {
        const why = refusal ?? 'the model wrote nothing'
        return { isError: true, content: [{ type: 'text', text: `No review: ${why}` }] }
      }
      return {
        ask: {
          review: {
            method: 'sampling/createMessage',
            params: {
              systemPrompt: 'You review travel plans. Be kind, be brief, name one risk.',
              messages: [{ role: 'user', content: { type: 'text', text: `Review this change:\n\n${diff}` } }],
              modelPreferences: { hints: [{ name: 'sonnet' }, { name: 'gpt' }], intelligencePriority: 0.9 },
              maxTokens: 400,
              temperature: 0.2,
            },
          },
        },
        state: {},
      }
    }),
  )
}
