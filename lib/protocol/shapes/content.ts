import { annotationsMember } from './annotations'
import { resourceUri, since, thingMeta } from './base'
import { resourceMembers } from './resource'
import { bytes, extended, literal, marked, may, type Members, must, object, string, union } from './shape'

const contentsBase = object({ uri: must(resourceUri), mimeType: may(string), _meta: thingMeta })
const textContents = extended(contentsBase, { text: must(string) })
const blobContents = extended(contentsBase, { blob: must(marked(bytes, { detail: ['resources-blob-base64'] })) })

/** What a resource holds: text, or bytes in Base64. */
export const resourceContents = union([textContents, blobContents])

const block = (type: string, members: Members) =>
  object({ type: must(literal(type)), annotations: annotationsMember, _meta: thingMeta, ...members })

const media = (type: string, requirement: string) =>
  block(type, {
    data: must(marked(bytes, { detail: ['content-binary-base64'] }), requirement),
    mimeType: must(string, requirement),
  })

export const textContent = block('text', { text: must(string, 'content-text-shape') })
export const imageContent = media('image', 'content-image-shape')
export const audioContent = since('2025-03-26', media('audio', 'content-audio-shape'))
const resourceLink = since('2025-06-18', block('resource_link', resourceMembers('content-resource-link-shape')))
const embeddedResource = block('resource', { resource: must(resourceContents, 'content-embedded-resource-shape') })

/** What tools and prompts are made of. */
export const contentBlock = union(
  [textContent, imageContent, audioContent, resourceLink, embeddedResource],
  'content-type-known',
)

export const CONTENT_DEFINITIONS = {
  AudioContent: audioContent,
  BlobResourceContents: blobContents,
  ContentBlock: since('2025-06-18', contentBlock),
  EmbeddedResource: embeddedResource,
  ImageContent: imageContent,
  ResourceContents: contentsBase,
  ResourceLink: resourceLink,
  TextContent: textContent,
  TextResourceContents: textContents,
}
