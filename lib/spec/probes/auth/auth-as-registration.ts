import { stringAt } from '@/lib/protocol/json'
import { defineProbe } from '@/lib/spec/probe'
import { named } from '@/lib/spec/parts/named'
import { violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, notExercised, passed } from '@/lib/spec/probing/verdict'
import { documentIn } from './public-request'
import { judgingIssuers } from './server-metadata'
import { clientFlow } from './client'

export const authAsRegistration = defineProbe({
  id: 'auth-as-registration',
  risk: 'disruptive',
  why: 'A client that nobody has heard of can come in by registration only.',
  fix: 'Offer dynamic client registration (RFC 7591) and name its endpoint in the metadata.',
  example: {
    right: 'POST /register → HTTP/1.1 201 Created\n\n{"client_id": "s6BhdRkqt3", …}',
    wrong: 'POST /register → HTTP/1.1 403 Forbidden',
  },
  sends: [
    'POST of the metadata of a public client to registration_endpoint',
    'Two authorization requests of that client, none of which is followed',
    'DELETE of the registration, where the server lets one',
  ],
  run: judgingIssuers(async ([server], context) => {
    if (!server) return notExercised('No metadata of an authorization server was found.')
    const { registered } = await clientFlow(context, server)
    if (!registered)
      return failed(violation(server.reply, `The metadata of ${named(server.issuer)} has no registration_endpoint.`))
    const { status } = registered
    if (status === undefined || status === 429)
      return notExercised(`The registration was answered with ${tell(registered)}.`)
    if (status === 201 && stringAt(documentIn(registered), 'client_id') !== undefined) return passed()
    const what = status === 201 ? 'HTTP 201 without a client_id' : `HTTP ${status}`
    return failed(
      violation(registered, `The registration of a public client was answered with ${what}.`, {
        actual: status,
        expected: 201,
      }),
    )
  }),
})
