import { isBase64From } from '@/lib/spec/parts/base64'
import { defineRule } from '@/lib/spec/rule'
import { ICON_METHODS, schemeOf, shownIcons } from './shown-icons'

/** Characters that what comes before the data may take. */
const LONGEST_HEAD = 256

const wrongWith = (src: string): string | undefined => {
  const head = src.slice(0, LONGEST_HEAD)
  const comma = head.indexOf(',')
  const declared = comma < 0 ? '' : head.slice(0, comma).toLowerCase()
  if (!declared.startsWith('data:image/')) return 'does not say that it is an image'
  if (!declared.endsWith(';base64')) return 'is not in Base64'
  return isBase64From(src, comma + 1) ? undefined : 'holds what is no Base64'
}

export const iconsDataUriBase64 = defineRule({
  id: 'icons-data-uri-base64',
  why: 'Clients that decode the image themselves expect Base64; other spellings work in browsers at best.',
  fix: 'Write data:image/<type>;base64, and then the bytes in standard, padded Base64.',
  example: {
    right: '"src": "data:image/svg+xml;base64,PHN2Zz4="',
    wrong: '"src": "data:image/svg+xml;utf8,<svg>…</svg>"',
  },
  // The schema asks for a URI only; that it holds Base64 is said in its description.
  atMost: 'should',
  on: 'result',
  methods: ICON_METHODS,
  check: (sighting) => {
    const data = shownIcons(sighting).filter(({ src }) => src !== undefined && schemeOf(src) === 'data')
    if (data.length === 0) return undefined
    return data.flatMap(({ src = '', path, of }) => {
      const fault = wrongWith(src)
      return fault === undefined ? [] : [{ message: `The icon of ${of} ${fault}.`, path: `${path}/src` }]
    })
  },
})
