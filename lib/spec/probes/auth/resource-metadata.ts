import type { ProbeContext } from '@/lib/spec/probing/context'
import { notExercised, type ProbeVerdict } from '@/lib/spec/probing/verdict'
import { whereGuarded, type Gate } from './gate'
import { lookFor, type Found } from './public-request'
import { httpUrl } from './urls'

const WELL_KNOWN = '/.well-known/oauth-protected-resource'

/** Where the metadata of a resource may be (RFC 9728 §3.1): with its path, and at the root. */
const wellKnown = (endpoint: string): readonly string[] => {
  const { origin, pathname } = new URL(endpoint)
  const path = pathname.replace(/\/$/, '')
  return [`${origin}${WELL_KNOWN}${path}`, `${origin}${WELL_KNOWN}`]
}

/** The URL that a metadata document is about, by its own place; undefined where it is in a place of its own choice. */
export const subjectOfPlace = (place: string): string | undefined => {
  const { origin, pathname } = new URL(place)
  return pathname.startsWith(WELL_KNOWN) ? `${origin}${pathname.slice(WELL_KNOWN.length)}` : undefined
}

/** What the server says about itself as a protected resource, fetched once in a run. */
export const resourceMetadata = (context: ProbeContext, { bearer }: Gate) =>
  context.once('auth: resource metadata', async () => {
    const announced = bearer?.params.get('resource_metadata')
    const places = [
      ...(announced !== undefined && httpUrl(announced) ? [announced] : []),
      ...wellKnown(context.facts.url),
    ]
    return { announced, ...(await lookFor(context, places)) }
  })

/** Judges the metadata where there is some. */
export const judgingResource = (judge: (found: Found, context: ProbeContext) => ProbeVerdict) =>
  whereGuarded(async (gate, context) => {
    const { found } = await resourceMetadata(context, gate)
    return found ? judge(found, context) : notExercised('The server publishes no metadata about itself.')
  })
