import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'
import { unauthorized } from './unauthorized'

export const authWwwAuthenticateSyntax = defineRule({
  id: 'auth-www-authenticate-syntax',
  why: 'A challenge that cannot be read is none: the client finds neither the metadata nor the scopes in it.',
  fix: 'Write a scheme, a space, and parameters with commas between them and quotes around their values.',
  example: {
    right: 'WWW-Authenticate: Bearer resource_metadata="https://…", scope="trips:read"',
    wrong: 'WWW-Authenticate: Bearer resource_metadata=https://… scope=trips:read',
  },
  on: 'head',
  check: ({ http }) => {
    const asked = unauthorized(http)
    if (!asked?.challenges) return undefined
    const told = (message: string) => [{ message, evidence: [http.sentSeq] }]
    const { flaw } = asked.challenges
    if (flaw !== undefined) return told(`The challenge cannot be read: ${flaw}.`)
    const url = asked.bearer?.params.get('resource_metadata')
    if (url === undefined || URL.canParse(url)) return []
    return told(`resource_metadata is ${named(url)}, no absolute URL.`)
  },
})
