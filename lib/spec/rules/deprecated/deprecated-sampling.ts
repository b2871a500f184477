import { defineRule } from '@/lib/spec/rule'

export const deprecatedSampling = defineRule({
  id: 'deprecated-sampling',
  why: 'Sampling is deprecated: clients will stop answering, and tools that need it will stop working.',
  fix: 'Call the model from the server, or return the data and leave the thinking to the client.',
  example: {
    right: 'tools/call → {"content": [{"type": "text", "text": "3 itineraries: …"}]}',
    wrong: '"inputRequests": {"rank": {"method": "sampling/createMessage", "params": {…}}}',
  },
  on: 'ask',
  once: true,
  check: ({ ask, path }) =>
    ask === 'sampling'
      ? [{ message: 'The server asks for sampling, which is deprecated.', path: path.replace(/\/params$/, '') }]
      : [],
})
