import { defineProbe } from '@/lib/spec/probe'
import { named } from '@/lib/spec/parts/named'
import { violation } from '@/lib/spec/probing/judge'
import { failed, notExercised, passed } from '@/lib/spec/probing/verdict'
import { whereGuarded } from './gate'
import { resourceMetadata } from './resource-metadata'

export const authPrmDiscoverable = defineProbe({
  id: 'auth-prm-discoverable',
  risk: 'safe',
  why: 'A client looks in two places; metadata anywhere else does not exist for it.',
  fix: 'Name the URL of the metadata in resource_metadata of the challenge, or serve it at a well-known URL.',
  example: {
    right: 'WWW-Authenticate: Bearer resource_metadata="https://example.com/.well-known/oauth-protected-resource/mcp"',
    wrong: 'WWW-Authenticate: Bearer resource_metadata="https://example.com/gone"',
  },
  sends: ['GET of the URL in resource_metadata of the challenge, and of the well-known URLs until one answers'],
  run: whereGuarded(async (gate, context) => {
    const { announced, found, looked } = await resourceMetadata(context, gate)
    if (found) return passed()
    if (looked.every(({ reply }) => reply.status === undefined))
      return notExercised('No URL of the metadata could be reached.')
    const what =
      announced === undefined
        ? 'The challenge names no metadata'
        : `The challenge names ${named(announced)}, which has none`
    return failed(violation(gate.reply, `${what}, and there is none at a well-known URL.`))
  }),
})
