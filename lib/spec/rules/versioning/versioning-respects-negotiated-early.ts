import { defineRule } from '@/lib/spec/rule'
import { laterFeatures, SPOKEN } from './foreign'

export const versioningRespectsNegotiatedEarly = defineRule({
  id: 'versioning-respects-negotiated-early',
  why: 'A client does not know what came after the revision it agreed to: it drops it, or refuses the message.',
  fix: 'Look at the negotiated revision before using something newer; say it in text for older clients.',
  example: {
    right: '2024-11-05: {"result": {"content": [{"type": "text", "text": "{\\"fare\\": 120}"}]}, …}',
    wrong: '2024-11-05: {"result": {"content": [], "structuredContent": {"fare": 120}}, …}',
  },
  on: SPOKEN,
  check: (sighting) => laterFeatures(sighting),
})
