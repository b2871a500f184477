import { stringAt } from '@/lib/protocol/json'
import type { ProbeContext } from '@/lib/spec/probing/context'
import type { Reply } from '@/lib/spec/probing/reply'
import { documentIn, publicRequest, type Found } from './public-request'
import { httpUrl } from './urls'

/** Where a client on the person's machine would listen; nobody does. */
export const REDIRECT = 'http://127.0.0.1:33418/callback'

/** The S256 challenge of a verifier that is of no use, for no code is ever redeemed. */
const CHALLENGE = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'

/** Registers a public client (RFC 7591), as an MCP client does; undefined where there is no such endpoint. */
const register = async (context: ProbeContext, { document }: Found): Promise<Reply | undefined> => {
  const endpoint = httpUrl(document['registration_endpoint'])
  if (!endpoint) return undefined
  const body = JSON.stringify({
    client_name: 'Parley probe',
    redirect_uris: [REDIRECT],
    grant_types: ['authorization_code'],
    response_types: ['code'],
    token_endpoint_auth_method: 'none',
  })
  return publicRequest(context, endpoint.href, { method: 'POST', body })
}

/** Sends an authorization request and does not follow where it leads; undefined where there is no such endpoint. */
export const authorize = async (
  context: ProbeContext,
  { document }: Found,
  { client, redirect }: { readonly client: string; readonly redirect: string },
): Promise<Reply | undefined> => {
  const endpoint = httpUrl(document['authorization_endpoint'])
  if (!endpoint) return undefined
  const params = {
    response_type: 'code',
    client_id: client,
    redirect_uri: redirect,
    code_challenge: CHALLENGE,
    code_challenge_method: 'S256',
    state: 'parley',
    resource: context.facts.url,
  }
  for (const [name, value] of Object.entries(params)) endpoint.searchParams.set(name, value)
  return publicRequest(context, endpoint.href, { headers: { Accept: 'text/html' } })
}

/** Whether an answer sends the browser to that place. */
export const leadsTo = (reply: Reply, place: string): boolean => {
  const { status = 0 } = reply
  return status >= 300 && status < 400 && (reply.header('location') ?? '').startsWith(place)
}

/** Takes the registration back where the server lets one (RFC 7592). */
const unregister = async (context: ProbeContext, registered: Reply): Promise<void> => {
  const document = documentIn(registered)
  const url = httpUrl(document?.['registration_client_uri'])
  const token = stringAt(document, 'registration_access_token')
  if (!url || token === undefined) return
  await publicRequest(context, url.href, { method: 'DELETE', headers: { Authorization: `Bearer ${token}` } })
}

/** Another redirect URI than the registered one, as close to it as can be. */
export const OTHER_REDIRECT = `${REDIRECT}/elsewhere`

type ClientFlow = {
  readonly registered: Reply | undefined
  /** Authorization requests with the registered redirect URI, and with another. */
  readonly right: Reply | undefined
  readonly wrong: Reply | undefined
}

/** A client that is registered, asks for authorization twice, and is taken back; once in a run. */
export const clientFlow = (context: ProbeContext, server: Found): Promise<ClientFlow> =>
  context.once('auth: client', async () => {
    const registered = await register(context, server)
    const client = registered && stringAt(documentIn(registered), 'client_id')
    if (!registered || client === undefined) return { registered, right: undefined, wrong: undefined }
    const right = await authorize(context, server, { client, redirect: REDIRECT })
    const wrong = await authorize(context, server, { client, redirect: OTHER_REDIRECT })
    await unregister(context, registered)
    return { registered, right, wrong }
  })
