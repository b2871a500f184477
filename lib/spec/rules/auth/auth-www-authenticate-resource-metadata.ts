import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'
import { unauthorized } from './unauthorized'

export const authWwwAuthenticateResourceMetadata = defineRule({
  id: 'auth-www-authenticate-resource-metadata',
  why: 'The URL is where a client learns who can let it in: on this revision there is no other way.',
  fix: 'Send with every 401 the absolute URL of the protected resource metadata.',
  example: {
    right: 'WWW-Authenticate: Bearer resource_metadata="https://api.test/.well-known/oauth-protected-resource/mcp"',
    wrong: 'WWW-Authenticate: Bearer realm="mcp"',
  },
  on: 'head',
  check: ({ http }) => {
    const asked = unauthorized(http)
    if (!asked) return undefined
    const told = (message: string) => [{ message, evidence: [http.sentSeq] }]
    if (!asked.challenges) return told('The 401 has no WWW-Authenticate header.')
    const url = asked.bearer?.params.get('resource_metadata')
    if (url === undefined) return told('The challenge names no resource_metadata.')
    return URL.canParse(url) ? [] : told(`resource_metadata is ${named(url)}, no absolute URL.`)
  },
})
