import { objectAt, stringAt } from '@/lib/protocol/json'
import { META } from '@/lib/protocol/meta'
import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'
import { ICON_METHODS, schemeOf, shownIcons } from './shown-icons'

const hostOf = (url: string | undefined): string | undefined => (url === undefined ? undefined : URL.parse(url)?.host)

export const iconsSameOrigin = defineRule({
  id: 'icons-same-origin',
  why: 'Whoever serves the icon learns who uses the server, and clients are told to refuse strangers.',
  fix: 'Serve icons from the host of the server or of its websiteUrl, or put them into data URIs.',
  example: {
    right: 'https://server.example/mcp with "src": "https://server.example/icon.png"',
    wrong: 'https://server.example/mcp with "src": "https://cdn.example.net/icon.png"',
  },
  // A client may know other hosts that it trusts.
  atMost: 'hint',
  on: 'result',
  methods: ICON_METHODS,
  watch: () => {
    let website: string | undefined
    return (sighting) => {
      const { result, peer } = sighting
      const server = objectAt(result, 'serverInfo') ?? objectAt(objectAt(result, '_meta'), META.serverInfo)
      website = hostOf(stringAt(server, 'websiteUrl')) ?? website
      const remote = shownIcons(sighting).filter(({ src }) => src !== undefined && /^https?$/.test(schemeOf(src) ?? ''))
      if (remote.length === 0) return undefined
      const own = hostOf(peer.url)
      return remote.flatMap(({ src, path, of }) => {
        const host = hostOf(src)
        if (host === undefined || host === own || host === website) return []
        const message = `The icon of ${of} comes from ${named(host)}, not from the server’s own host.`
        return [{ message, path: `${path}/src`, actual: host, expected: own }]
      })
    }
  },
})
