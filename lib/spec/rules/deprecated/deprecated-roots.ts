import { defineRule } from '@/lib/spec/rule'

export const deprecatedRoots = defineRule({
  id: 'deprecated-roots',
  why: 'Roots are deprecated: clients will stop answering, and tools that need them will stop working.',
  fix: 'Take paths and URIs as arguments of the tool.',
  example: {
    right: '{"name": "index", "inputSchema": {"properties": {"folder": {"type": "string"}}}}',
    wrong: '"inputRequests": {"where": {"method": "roots/list"}}',
  },
  on: 'ask',
  once: true,
  check: ({ ask, path }) =>
    ask === 'roots'
      ? [{ message: 'The server asks for roots, which are deprecated.', path: path.replace(/\/params$/, '') }]
      : [],
})
