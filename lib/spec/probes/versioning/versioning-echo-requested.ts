import { defineProbe } from '@/lib/spec/probe'
import { violation } from '@/lib/spec/probing/judge'
import { judged, notExercised } from '@/lib/spec/probing/verdict'
import { allOffers } from '@/lib/spec/probing/versions'

export const versioningEchoRequested = defineProbe({
  id: 'versioning-echo-requested',
  risk: 'safe',
  why: 'A client that gets another revision than it asked for, though the server speaks it, loses features for nothing.',
  fix: 'Look the requested protocolVersion up among those you speak, and answer with that very one when it is there.',
  example: {
    right: '→ "protocolVersion": "2025-06-18"\n← "protocolVersion": "2025-06-18"',
    wrong: '→ "protocolVersion": "2025-06-18"\n← "protocolVersion": "2025-11-25"',
  },
  sends: ['initialize once for each legacy revision; the sessions are ended afterwards'],
  run: async (context) => {
    const offers = await allOffers(context)
    if (offers.every(({ offered }) => offered === undefined)) return notExercised('No initialize was answered.')
    // Only a swap proves that both are spoken: what is offered in place of another need not be more than an offer.
    const swapped = offers.filter(
      ({ requested, offered }) =>
        requested !== offered && offers.some((other) => other.requested === offered && other.offered === requested),
    )
    return judged(
      swapped.map(({ requested, offered = '', reply }) =>
        violation(reply, `Asked for ${requested}, the server answers ${offered}; asked for ${offered}, ${requested}.`, {
          path: '/result/protocolVersion',
          actual: offered,
          expected: requested,
        }),
      ),
    )
  },
})
