import { defineProbe } from '@/lib/spec/probe'
import { named } from '@/lib/spec/parts/named'
import { violation } from '@/lib/spec/probing/judge'
import { failed, notExercised, passed } from '@/lib/spec/probing/verdict'
import { judgingIssuers } from './server-metadata'
import { OTHER_REDIRECT, leadsTo, clientFlow } from './client'

export const authAsRedirectExact = defineProbe({
  id: 'auth-as-redirect-exact',
  risk: 'disruptive',
  why: 'The code goes where the redirect URI points; whoever may add a path to it can lead it astray.',
  fix: 'Compare redirect_uri with the registered ones character by character, and show an error page when none is equal.',
  example: {
    right: 'redirect_uri=http://127.0.0.1:33418/callback/elsewhere → HTTP/1.1 400 Bad Request',
    wrong: 'HTTP/1.1 302 Found\nLocation: http://127.0.0.1:33418/callback/elsewhere?…',
  },
  sends: [
    'POST of the metadata of a public client to registration_endpoint',
    'Authorization requests with its redirect URI, and with a path added to that; none is followed',
    'DELETE of the registration, where the server lets one',
  ],
  run: judgingIssuers(async ([server], context) => {
    const { right, wrong } = server ? await clientFlow(context, server) : {}
    if (!right || !wrong) return notExercised('No client could be registered.')
    if (leadsTo(wrong, OTHER_REDIRECT))
      return failed(violation(wrong, `The browser was sent to ${named(OTHER_REDIRECT)}, which is not registered.`))
    const { status = 0 } = wrong
    const served = right.status !== undefined && right.status < 400
    if (served && status >= 400 && status < 500) return passed()
    return notExercised(`Both requests were answered alike (HTTP ${status}); what comes next only a person sees.`)
  }),
})
