import { isObject, objectAt } from '@/lib/protocol/json'
import { contentBlocks } from '@/lib/spec/parts/content-blocks'
import { essenceOf } from '@/lib/spec/parts/mime-types'
import { named } from '@/lib/spec/parts/named'
import { defineRule, type Violation } from '@/lib/spec/rule'

/** What begins like a URI: a scheme and something after it (RFC 3986 §3). */
const URI = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s]+$/

const faultsOf = (resource: Readonly<Record<string, unknown>>, path: string): readonly Violation[] => {
  const { uri, mimeType, text, blob } = resource
  const faults: Violation[] = []
  if (typeof uri !== 'string' || !URI.test(uri))
    faults.push({ message: `The embedded resource has ${named(uri)} for a URI.`, path: `${path}/uri` })
  if (essenceOf(mimeType) === undefined)
    faults.push({ message: `The embedded resource has ${named(mimeType)} for a MIME type.`, path: `${path}/mimeType` })
  if (typeof text !== 'string' && typeof blob !== 'string')
    faults.push({ message: 'The embedded resource has neither text nor blob.', path })
  return faults
}

export const contentEmbeddedResourceComplete = defineRule({
  id: 'content-embedded-resource-complete',
  why: 'The client puts the resource before the model as it is: it cannot guess its address or format.',
  fix: 'Give a resource embedded in a prompt its URI, its MIME type, and text or a Base64 blob.',
  example: {
    right: '"resource": {"uri": "trip://42", "mimeType": "text/plain", "text": "…"}',
    wrong: '"resource": {"uri": "trip 42", "text": "…"}',
  },
  on: 'result',
  methods: ['prompts/get'],
  needs: 'prompts',
  check: (sighting) => {
    const embedded = contentBlocks(sighting).flatMap(({ block, path }) => {
      const resource = block['type'] === 'resource' ? objectAt(block, 'resource') : undefined
      return isObject(resource) ? [{ resource, path: `${path}/resource` }] : []
    })
    return embedded.length === 0 ? undefined : embedded.flatMap(({ resource, path }) => faultsOf(resource, path))
  },
})
