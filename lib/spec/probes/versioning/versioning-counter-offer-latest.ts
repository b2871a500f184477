import { defineProbe } from '@/lib/spec/probe'
import { violation } from '@/lib/spec/probing/judge'
import { failed, notExercised, passed } from '@/lib/spec/probing/verdict'
import { allOffers, offerFor } from '@/lib/spec/probing/versions'

const UNKNOWN = '1999-01-01'

export const versioningCounterOfferLatest = defineProbe({
  id: 'versioning-counter-offer-latest',
  risk: 'safe',
  why: 'A client that is offered an old revision goes on with it, and never learns that the server could do better.',
  fix: 'Offer the newest revision you speak to a client that asked for one you do not know.',
  example: {
    right: '→ "protocolVersion": "1999-01-01"\n← "protocolVersion": "2025-11-25"',
    wrong: '→ "protocolVersion": "1999-01-01"\n← "protocolVersion": "2024-11-05"',
  },
  sends: [`initialize for ${UNKNOWN}, and once for each legacy revision`],
  run: async (context) => {
    const { offered, reply } = await offerFor(context, UNKNOWN)
    if (offered === undefined || offered === UNKNOWN) return notExercised('The server made no offer.')
    const spoken = (await allOffers(context)).filter((offer) => offer.offered === offer.requested)
    const newest = spoken.at(-1)?.requested
    // A newer one than any that was asked for is no worse.
    if (newest === undefined || offered >= newest) return passed()
    const message = `initialize for ${UNKNOWN} was answered with ${offered}, though the server speaks ${newest}.`
    return failed(violation(reply, message, { path: '/result/protocolVersion', actual: offered, expected: newest }))
  },
})
