import { CONTENT_METHODS, contentBlocks } from '@/lib/spec/parts/content-blocks'
import { essenceOf } from '@/lib/spec/parts/mime-types'
import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'

/** How data begins, in Base64, by the format it then is in. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['iVBORw0KGgo', 'image/png'],
  ['/9j/', 'image/jpeg'],
  ['R0lGOD', 'image/gif'],
]
const ALIASES: Readonly<Record<string, string>> = { 'image/jpg': 'image/jpeg', 'image/pjpeg': 'image/jpeg' }
/** Containers that are registered under another type than what they hold. */
const AUDIO_TOO = new Set(['application/ogg', 'video/ogg', 'video/webm', 'video/mp4'])

const wrongFor = (kind: string, mimeType: unknown, data: unknown): string | undefined => {
  const essence = essenceOf(mimeType)
  if (essence === undefined) return `has the MIME type ${named(mimeType)}, which is none`
  if (!essence.startsWith(`${kind}/`) && !(kind === 'audio' && AUDIO_TOO.has(essence)))
    return `has the MIME type ${named(mimeType)}, which is not of its kind`
  const [, found] = SIGNATURES.find(([start]) => typeof data === 'string' && data.startsWith(start)) ?? []
  const claimed = ALIASES[essence] ?? essence
  const isClear = found !== undefined && SIGNATURES.some(([, type]) => type === claimed)
  return isClear && found !== claimed ? `says ${named(mimeType)}, but its data is ${found}` : undefined
}

export const contentBinaryMimeType = defineRule({
  id: 'content-binary-mime-type',
  why: 'Clients and models decode data by its MIME type: by a wrong one they see nothing.',
  fix: 'Give images a type that begins with image/, audio one that begins with audio/, and the one the data is in.',
  example: {
    right: '{"type": "image", "data": "iVBORw0KGgo…", "mimeType": "image/png"}',
    wrong: '{"type": "image", "data": "iVBORw0KGgo…", "mimeType": "png"}',
  },
  on: ['result', 'ask'],
  methods: CONTENT_METHODS,
  check: (sighting) => {
    const binary = contentBlocks(sighting).filter(({ block: { type } }) => type === 'image' || type === 'audio')
    if (binary.length === 0) return undefined
    return binary.flatMap(({ block: { type, mimeType, data }, path }) => {
      // What is absent or no string is a matter of the block's shape.
      if (typeof mimeType !== 'string') return []
      const fault = wrongFor(String(type), mimeType, data)
      if (fault === undefined) return []
      return [{ message: `The ${String(type)} ${fault}.`, path: `${path}/mimeType`, actual: mimeType }]
    })
  },
})
