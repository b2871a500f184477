import type { HeaderList } from '@/lib/protocol/headers'
import { objectAt, type JsonObject } from '@/lib/protocol/json'
import type { Revision } from '@/lib/protocol/revisions'
import { goodServer, type Break, type ReferenceServer, type Seen } from './server'

/** What a person who is let in adds to every request. */
const TOKEN: HeaderList = [['Authorization', 'Bearer good']]

export const ISSUER = 'https://auth.test'
/** Where the metadata of the endpoint is, and that of its authorization server. */
export const PRM = 'http://reference.test/.well-known/oauth-protected-resource/mcp'
export const METADATA = `${ISSUER}/.well-known/oauth-authorization-server`
/** The same for clients of 2025-03-26. */
export const ROOT_METADATA = 'http://reference.test/.well-known/oauth-authorization-server'

const RESOURCE: JsonObject = {
  resource: 'http://reference.test/mcp',
  authorization_servers: [ISSUER],
  scopes_supported: ['use', 'slow:run'],
  bearer_methods_supported: ['header'],
}

const SERVER: JsonObject = {
  issuer: ISSUER,
  authorization_endpoint: `${ISSUER}/authorize`,
  token_endpoint: `${ISSUER}/token`,
  registration_endpoint: `${ISSUER}/register`,
  response_types_supported: ['code'],
  code_challenge_methods_supported: ['S256'],
  client_id_metadata_document_supported: true,
}

const DOCUMENTS = new Map([
  [PRM, RESOURCE],
  [METADATA, SERVER],
  [ROOT_METADATA, SERVER],
])

const CLIENT = 'client-1'
const REGISTERED = 'http://127.0.0.1:33418/callback'

/** An authorization server that knows one client; whoever comes by its redirect URI is asked to log in. */
const authorizationServer = ({ verb, url, text, headers }: Seen): Response => {
  const { pathname, searchParams } = new URL(url)
  if (pathname === '/register' && verb === 'POST') {
    const registration = { registration_client_uri: `${ISSUER}/register/1`, registration_access_token: 'mine' }
    return Response.json({ ...(JSON.parse(text) as JsonObject), client_id: CLIENT, ...registration }, { status: 201 })
  }
  if (pathname === '/register/1' && verb === 'DELETE')
    return new Response(null, { status: headers.get('authorization') === 'Bearer mine' ? 204 : 401 })
  if (pathname !== '/authorize') return new Response('Not found', { status: 404 })
  const known = searchParams.get('client_id') === CLIENT && searchParams.get('redirect_uri') === REGISTERED
  if (!known) return new Response('This client cannot be served.', { status: 400 })
  return new Response(null, { status: 302, headers: { location: `${ISSUER}/login` } })
}

const challenge = (status: number, params = ''): Response =>
  new Response(null, {
    status,
    headers: { 'www-authenticate': `Bearer resource_metadata="${PRM}"${params}` },
  })

const guard: Break = (seen) => {
  const { url, verb, headers, message } = seen
  const document = DOCUMENTS.get(url)
  if (document && verb === 'GET') return Response.json(document)
  const { origin, pathname } = new URL(url)
  if (origin === ISSUER) return authorizationServer(seen)
  if (pathname !== '/mcp') return new Response('Not found', { status: 404 })
  const given = headers.get('authorization')
  if (given === null) return challenge(401, ', scope="use"')
  if (!/^Bearer [\w.~+/-]+=*$/.test(given)) return challenge(400, ', error="invalid_request"')
  if (given !== 'Bearer good') return challenge(401, ', error="invalid_token"')
  const tool = message['method'] === 'tools/call' ? objectAt(message, 'params')?.['name'] : undefined
  return tool === 'slow' ? challenge(403, ', error="insufficient_scope", scope="use slow:run"') : undefined
}

type Guarded = ReferenceServer & { readonly headers: HeaderList }

/** The book's server behind OAuth, for one who has a token that opens all but `slow`; with one behaviour changed. */
export const guarded =
  (change: Break = () => undefined) =>
  (revision: Revision): Guarded => ({ ...goodServer(revision).breaking(guard).breaking(change), headers: TOKEN })

/** The same with one document changed; undefined takes it away. */
export const altered = (place: string, change: (document: JsonObject) => JsonObject | undefined) =>
  guarded(async ({ url, verb }, next) => {
    if (url !== place || verb !== 'GET') return undefined
    const document = change((await (await next()).json()) as JsonObject)
    return document ? Response.json(document) : new Response('Not found', { status: 404 })
  })
