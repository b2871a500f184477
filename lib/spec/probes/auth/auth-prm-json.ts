import { defineProbe } from '@/lib/spec/probe'
import { named } from '@/lib/spec/parts/named'
import { violation } from '@/lib/spec/probing/judge'
import { judged } from '@/lib/spec/probing/verdict'
import { judgingResource } from './resource-metadata'

export const authPrmJson = defineProbe({
  id: 'auth-prm-json',
  risk: 'safe',
  why: 'Clients read the document by its type; as text or HTML it is none.',
  fix: 'Serve the metadata with status 200 and Content-Type: application/json, as an object with a string resource.',
  example: {
    right: 'Content-Type: application/json\n\n{"resource": "https://example.com/mcp", …}',
    wrong: 'Content-Type: text/plain\n\n{"resource": "https://example.com/mcp", …}',
  },
  sends: ['GET of the metadata of the resource'],
  run: judgingResource(({ reply, document }) => {
    const { resource } = document
    const { type } = reply
    return judged([
      ...(type === 'application/json'
        ? []
        : [
            violation(reply, `The metadata is served as ${named(type)}.`, {
              actual: type,
              expected: 'application/json',
            }),
          ]),
      ...(typeof resource === 'string' ? [] : [violation(reply, `resource is ${named(resource)}, no string.`)]),
    ])
  }),
})
