import { defineProbe } from '@/lib/spec/probe'
import { named } from '@/lib/spec/parts/named'
import { violation } from '@/lib/spec/probing/judge'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { judgingResource } from './resource-metadata'

export const authCanonicalUriForm = defineProbe({
  id: 'auth-canonical-uri-form',
  risk: 'safe',
  why: 'Tokens are made for this very text: two ways to write it are two audiences.',
  fix: 'Write the URL of the server without a fragment, and without a slash at its end.',
  example: { right: '"resource": "https://example.com/mcp"', wrong: '"resource": "https://example.com/mcp/"' },
  sends: ['GET of the metadata of the resource'],
  run: judgingResource(({ reply, document }, { facts }) => {
    const { resource } = document
    if (typeof resource !== 'string') return notExercised('The metadata names no resource.')
    const slash = resource.endsWith('/') && !facts.url.endsWith('/')
    return judged([
      ...(resource.includes('#') ? [violation(reply, `The resource ${named(resource)} has a fragment.`)] : []),
      ...(slash ? [violation(reply, `The resource ${named(resource)} ends with a slash.`)] : []),
    ])
  }),
})
