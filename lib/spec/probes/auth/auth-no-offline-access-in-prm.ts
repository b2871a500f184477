import { defineProbe } from '@/lib/spec/probe'
import { violation } from '@/lib/spec/probing/judge'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { judgingResource } from './resource-metadata'

export const authNoOfflineAccessInPrm = defineProbe({
  id: 'auth-no-offline-access-in-prm',
  risk: 'safe',
  why: 'The scope offline_access is between the client and the authorization server; the resource asks for nothing by it.',
  fix: 'Leave offline_access out of scopes_supported of the resource.',
  example: {
    right: '"scopes_supported": ["files:read", "files:write"]',
    wrong: '"scopes_supported": ["files:read", "offline_access"]',
  },
  sends: ['GET of the metadata of the resource'],
  run: judgingResource(({ reply, document }) => {
    const scopes = document['scopes_supported']
    if (!Array.isArray(scopes)) return notExercised('The metadata names no scopes.')
    return judged(scopes.includes('offline_access') ? [violation(reply, 'scopes_supported has offline_access.')] : [])
  }),
})
