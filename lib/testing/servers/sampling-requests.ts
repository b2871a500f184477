import { PIXEL } from '@/lib/testing/fake-scenarios'

/** Offers the model a tool (2025-11-25 and later). */
export const WITH_TOOLS = {
  messages: [{ role: 'user' as const, content: { type: 'text' as const, text: 'How is the weather?' } }],
  tools: [
    {
      name: 'weather',
      description: 'Weather of a city',
      inputSchema: {
        type: 'object' as const,
        properties: { city: { type: 'string' }, days: { type: 'integer' } },
        required: ['city'],
      },
    },
  ],
  toolChoice: { mode: 'auto' as const },
  maxTokens: 200,
}

/** Shows the model a picture beside a question about it. */
export const WITH_PICTURE = {
  messages: [
    {
      role: 'user' as const,
      content: [
        { type: 'image' as const, data: PIXEL, mimeType: 'image/png' },
        { type: 'text' as const, text: 'What is it?' },
      ],
    },
  ],
  systemPrompt: 'Be brief.',
  maxTokens: 100,
}
