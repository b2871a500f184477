import { stringAt } from '@/lib/protocol/json'
import { REVISIONS, type Revision } from '@/lib/protocol/revisions'
import type { ProbeContext } from './context'
import type { Reply } from './reply'
import { tell } from './tell'
import { CannotProbe } from './verdict'

/** A revision that nobody ever wrote. */
export const UNHEARD_OF = '1900-01-01'

const FIRST_MODERN = '2026-07-28' satisfies Revision

/** Revisions up to 2025-11-25 begin with `initialize`; dates compare as text. */
export const isLegacyDate = (version: string): boolean => version < FIRST_MODERN

const LEGACY_REVISIONS: readonly Revision[] = REVISIONS.filter(isLegacyDate)

/**
 * What `server/discover` says the server speaks (modern), found out once in a run.
 * @throws CannotProbe when it says nothing.
 */
export const supportedVersions = (context: ProbeContext): Promise<readonly string[]> =>
  context.once('supportedVersions', async () => {
    const reply = await context.request('server/discover')
    const listed = reply.result?.['supportedVersions']
    if (!Array.isArray(listed)) throw new CannotProbe(`server/discover was answered with ${tell(reply)}.`)
    return listed.filter((version): version is string => typeof version === 'string')
  })

type Offer = { readonly requested: string; readonly offered: string | undefined; readonly reply: Reply }

const offer = async (context: ProbeContext, requested: string): Promise<Offer> => {
  const reply = await context.initialize({ protocolVersion: requested })
  return { requested, offered: stringAt(reply.result, 'protocolVersion'), reply }
}

/** What `initialize` is answered with for that version, asked once in a run (legacy). */
export const offerFor = (context: ProbeContext, requested: string): Promise<Offer> =>
  context.once(`offer for ${requested}`, () => offer(context, requested))

/** The same for every legacy revision, oldest first. */
export const allOffers = async (context: ProbeContext): Promise<readonly Offer[]> => {
  const offers: Offer[] = []
  for (const revision of LEGACY_REVISIONS) offers.push(await offerFor(context, revision))
  return offers
}
