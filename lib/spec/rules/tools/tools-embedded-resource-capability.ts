import { contentBlocks } from '@/lib/spec/parts/content-blocks'
import { hasCapability } from '@/lib/spec/needs'
import { defineRule } from '@/lib/spec/rule'

export const toolsEmbeddedResourceCapability = defineRule({
  id: 'tools-embedded-resource-capability',
  why: 'Clients look resources up again by their URI, which a server without resources cannot answer.',
  fix: 'Implement and declare resources, or return the content as text, image or audio.',
  example: {
    right: '"capabilities": {"tools": {}, "resources": {}}',
    wrong: '"capabilities": {"tools": {}}, and content of type "resource"',
  },
  on: 'result',
  methods: ['tools/call'],
  needs: 'tools',
  check: (sighting) => {
    const { capabilities } = sighting.peer
    // No capabilities at all: they were never asked for, as 2026-07-28 allows.
    if (Object.keys(capabilities).length === 0) return undefined
    const embedded = contentBlocks(sighting).filter(({ block }) => block['type'] === 'resource')
    if (embedded.length === 0) return undefined
    if (hasCapability(capabilities, 'resources')) return []
    return embedded.map(({ path }) => ({
      message: 'The result embeds a resource, but the server does not declare resources.',
      path,
    }))
  },
})
