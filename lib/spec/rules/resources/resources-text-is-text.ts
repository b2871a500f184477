import { isObject } from '@/lib/protocol/json'
import { pointer } from '@/lib/protocol/pointer'
import { contentBlocks } from '@/lib/spec/parts/content-blocks'
import { essenceOf } from '@/lib/spec/parts/mime-types'
import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'
import type { Sighting } from '@/lib/spec/sightings'

const BINARY = new Set([
  ...['application/octet-stream', 'application/zip', 'application/gzip', 'application/x-tar', 'application/pdf'],
  ...['application/x-7z-compressed', 'application/wasm', 'application/java-archive'],
])
const NUL = '\u0000'
/** What decoders write where bytes were no text. */
const REPLACEMENT = '\uFFFD'

const isBinary = (mimeType: unknown): boolean => {
  const essence = essenceOf(mimeType) ?? ''
  return BINARY.has(essence) || (/^(?:image|audio|video|font)\//.test(essence) && !/[+/]xml$/.test(essence))
}

const contentsOf = (sighting: Sighting<'result'>) => {
  const { method, result } = sighting
  const list: unknown = isObject(result) ? result['contents'] : undefined
  const contents =
    method === 'resources/read'
      ? (Array.isArray(list) ? list : []).map((one: unknown, i) => ({ one, path: pointer('result', 'contents', i) }))
      : contentBlocks(sighting).map(({ block, path }) => ({
          one: block['type'] === 'resource' ? block['resource'] : undefined,
          path: `${path}/resource`,
        }))
  return contents.flatMap(({ one, path }) =>
    isObject(one) && typeof one['text'] === 'string' ? [{ text: one['text'], mimeType: one['mimeType'], path }] : [],
  )
}

const wrongWith = (text: string, mimeType: unknown): string | undefined => {
  if (text !== '' && isBinary(mimeType)) return `is said to be ${named(mimeType)}, which is no text`
  if (text.includes(NUL)) return 'holds a NUL character'
  return text.includes(REPLACEMENT) ? 'holds the character U+FFFD, left by a failed decoding' : undefined
}

export const resourcesTextIsText = defineRule({
  id: 'resources-text-is-text',
  why: 'Bytes read as text are damaged for good: no client can get the file back.',
  fix: 'Send what is not text as a Base64 blob.',
  example: {
    right: '{"uri": "file:///a.png", "mimeType": "image/png", "blob": "iVBORw0KGgo="}',
    wrong: '{"uri": "file:///a.png", "mimeType": "image/png", "text": "\\uFFFDPNG…"}',
  },
  // A sign only: such characters may be meant.
  atMost: 'hint',
  on: 'result',
  methods: ['resources/read', 'tools/call', 'prompts/get'],
  check: (sighting) => {
    const texts = contentsOf(sighting)
    if (texts.length === 0) return undefined
    return texts.flatMap(({ text, mimeType, path }) => {
      const fault = wrongWith(text, mimeType)
      return fault === undefined ? [] : [{ message: `The resource’s text ${fault}.`, path: `${path}/text` }]
    })
  },
})
