import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'
import { ICON_METHODS, schemeOf, shownIcons } from './shown-icons'

const ALLOWED = new Set(['http', 'https', 'data'])

const wrongWith = (src: string, serverUrl: string): string | undefined => {
  const scheme = schemeOf(src)
  if (scheme === undefined) return 'is no absolute URI'
  if (!ALLOWED.has(scheme)) return `has the scheme ${scheme}, which clients must refuse`
  return scheme === 'http' && serverUrl.startsWith('https:') ? 'is fetched in the clear, unlike the server' : undefined
}

export const iconsSrcScheme = defineRule({
  id: 'icons-src-scheme',
  why: 'Clients load icons from http, https and data URIs only, and refuse schemes that could run or read something.',
  fix: 'Write src as an absolute https URL, or as a data URI with the image in it.',
  example: {
    right: '"icons": [{"src": "https://example.com/icon.png"}]',
    wrong: '"icons": [{"src": "/icon.png"}]',
  },
  on: 'result',
  methods: ICON_METHODS,
  check: (sighting) => {
    const icons = shownIcons(sighting)
    if (icons.length === 0) return undefined
    return icons.flatMap(({ src, path, of }) => {
      const fault = src === undefined ? undefined : wrongWith(src, sighting.peer.url)
      if (fault === undefined) return []
      return [{ message: `The icon ${named(src)} of ${of} ${fault}.`, path: `${path}/src` }]
    })
  },
})
