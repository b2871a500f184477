import { defineProbe } from '@/lib/spec/probe'
import { violation } from '@/lib/spec/probing/judge'
import { failed, notExercised, passed } from '@/lib/spec/probing/verdict'
import { judgingIssuers } from './server-metadata'
import { REDIRECT, authorize, leadsTo } from './client'

export const authAsCimdStructureChecked = defineProbe({
  id: 'auth-as-cimd-structure-checked',
  risk: 'disruptive',
  why: 'A server that takes any document for a client lets anybody be one, with any redirect URI.',
  fix: 'Refuse a client_id whose document is no JSON, or lacks client_id, client_name or redirect_uris.',
  example: {
    right: 'GET /authorize?client_id=https%3A%2F%2Fexample.com%2Fsomething.json → HTTP/1.1 400 Bad Request',
    wrong: 'HTTP/1.1 302 Found\nLocation: http://127.0.0.1:33418/callback?code=…',
  },
  sends: [
    'An authorization request whose client_id is the URL of a document that is about no client: the metadata of the server itself',
  ],
  run: judgingIssuers(async ([server], context) => {
    if (server?.document['client_id_metadata_document_supported'] !== true)
      return notExercised('The server does not read documents of clients.')
    if (!server.url.startsWith('https:')) return notExercised('There is no https URL at hand that is about no client.')
    const reply = await authorize(context, server, { client: server.url, redirect: REDIRECT })
    if (!reply) return notExercised('The metadata has no authorization_endpoint.')
    const { status = 0 } = reply
    const answer = reply.header('location') ?? ''
    if ((status >= 400 && status < 500) || (leadsTo(reply, REDIRECT) && !answer.includes('code='))) return passed()
    if (leadsTo(reply, REDIRECT))
      return failed(violation(reply, 'A client whose document is about no client was sent back with a code.'))
    return notExercised(`The request was answered with HTTP ${status}; what comes next only a person sees.`)
  }),
})
