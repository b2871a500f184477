import { isBase64From } from '@/lib/spec/parts/base64'
import { CONTENT_METHODS, contentBlocks } from '@/lib/spec/parts/content-blocks'
import { defineRule } from '@/lib/spec/rule'

const wrongWith = (data: string): string | undefined => {
  if (data === '') return 'is empty'
  if (data.slice(0, 5).toLowerCase() === 'data:') return 'is a data URI, not the Base64 alone'
  return isBase64From(data, 0) ? undefined : 'is no padded Base64'
}

export const contentBinaryBase64 = defineRule({
  id: 'content-binary-base64',
  why: 'Clients decode the data strictly: one strange character, and the picture or sound is lost.',
  fix: 'Send standard, padded Base64 alone: no data: prefix, no line breaks, no URL-safe alphabet, never empty.',
  example: { right: '"data": "iVBORw0KGgo="', wrong: '"data": "data:image/png;base64,iVBORw0KGgo="' },
  on: ['result', 'ask'],
  methods: CONTENT_METHODS,
  check: (sighting) => {
    const binary = contentBlocks(sighting).flatMap(({ block: { type, data }, path }) =>
      // What is absent or no string is a matter of the block's shape.
      (type === 'image' || type === 'audio') && typeof data === 'string' ? [{ type, data, path }] : [],
    )
    if (binary.length === 0) return undefined
    return binary.flatMap(({ type, data, path }) => {
      const fault = wrongWith(data)
      return fault === undefined ? [] : [{ message: `The data of the ${type} ${fault}.`, path: `${path}/data` }]
    })
  },
})
