import { undeclaredAsk } from '@/lib/spec/parts/undeclared-ask'
import { defineRule } from '@/lib/spec/rule'

export const mrtrCapabilityGated = defineRule({
  id: 'mrtr-capability-gated',
  why: 'A client that cannot answer has to give the call up, and its user learns nothing of what was wanted.',
  fix: 'Read io.modelcontextprotocol/clientCapabilities of the very request, and ask only for what is in it.',
  example: {
    right: 'clientCapabilities {"elicitation": {"form": {}}} → elicitation/create {"mode": "form", …}',
    wrong: 'clientCapabilities {"elicitation": {"form": {}}} → elicitation/create {"mode": "url", …}',
  },
  on: 'ask',
  check: (sighting) => {
    const missing = undeclaredAsk(sighting)
    if (!missing) return []
    const { path, method, call } = sighting
    const asking = call?.view.rounds.at(-1)?.request.seq
    return [
      {
        message: `${method} is asked of a client that did not declare ${missing.capability} with this request.`,
        path: missing.member === undefined ? path.replace(/\/params$/, '') : `${path}/${missing.member}`,
        evidence: asking === undefined ? [] : [asking],
      },
    ]
  },
})
