import { defineRule } from '@/lib/spec/rule'
import { laterFeatures, SPOKEN } from './foreign'

export const versioningRespectsNegotiated = defineRule({
  id: 'versioning-respects-negotiated',
  why: 'A client does not know what came after the revision it agreed to: it drops it, or refuses the message.',
  fix: 'Look at the negotiated revision before using something newer.',
  example: {
    right: '2025-06-18: {"method": "elicitation/create", "params": {"message": …, "requestedSchema": …}, …}',
    wrong: '2025-06-18: {"method": "elicitation/create", "params": {"mode": "url", …}, …}',
  },
  on: SPOKEN,
  check: (sighting) => laterFeatures(sighting),
})
