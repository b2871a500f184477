import type { ProbeContext } from '@/lib/spec/probing/context'
import { notExercised, type ProbeVerdict } from '@/lib/spec/probing/verdict'
import type { Revision } from '@/lib/protocol/revisions'
import { whereGuarded, type Gate } from './gate'
import { lookFor, type Document, type Found, type Looked } from './public-request'
import { resourceMetadata } from './resource-metadata'
import { httpUrl } from './urls'

/** Authorization servers that are looked at. */
const MOST = 3

const OAUTH = '/.well-known/oauth-authorization-server'
const OPENID = '/.well-known/openid-configuration'

/** Where the metadata of an issuer may be, in the order in which a client looks (RFC 8414; OpenID from 2025-11-25). */
const placesOf = (issuer: string, revision: Revision): readonly string[] => {
  const { origin, pathname } = new URL(issuer)
  const path = pathname.replace(/\/$/, '')
  const openid = path === '' ? [`${origin}${OPENID}`] : [`${origin}${OPENID}${path}`, `${origin}${path}${OPENID}`]
  return [`${origin}${OAUTH}${path}`, ...(revision >= '2025-11-25' ? openid : [])]
}

type Issuer = {
  readonly issuer: string
  readonly looked: readonly Looked[]
  readonly found: Found | undefined
}

const listed = (document: Document | undefined): readonly string[] => {
  const servers = document?.['authorization_servers']
  return Array.isArray(servers)
    ? servers.filter((entry): entry is string => httpUrl(entry) !== undefined).slice(0, MOST)
    : []
}

const find = async (context: ProbeContext, gate: Gate): Promise<readonly Issuer[]> => {
  const { url, revision } = context.facts
  // There the host of the endpoint is its own authorization server.
  const own = revision === '2025-03-26'
  const issuers = own ? [new URL(url).origin] : listed((await resourceMetadata(context, gate)).found?.document)
  const all: Issuer[] = []
  for (const issuer of issuers) all.push({ issuer, ...(await lookFor(context, placesOf(issuer, revision))) })
  return all
}

/** The authorization servers of a resource, each with its metadata, fetched once in a run. */
export const issuersOf = (context: ProbeContext, gate: Gate): Promise<readonly Issuer[]> =>
  context.once('auth: issuers', () => find(context, gate))

/** Judges the metadata of the authorization servers where there is some. */
export const judgingIssuers = (
  judge: (
    found: readonly (Found & { readonly issuer: string })[],
    context: ProbeContext,
  ) => ProbeVerdict | Promise<ProbeVerdict>,
) =>
  whereGuarded(async (gate, context) => {
    const issuers = await issuersOf(context, gate)
    const found = issuers.flatMap((one) => (one.found ? [{ issuer: one.issuer, ...one.found }] : []))
    return found.length > 0 ? judge(found, context) : notExercised('No metadata of an authorization server was found.')
  })
