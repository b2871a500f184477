import { objectAt } from '@/lib/protocol/json'
import { hasCapability } from '@/lib/spec/needs'
import { defineRule } from '@/lib/spec/rule'
import { elicitationsIn } from './elicitations'

/** No mode named means forms: that is how clients of 2025-06-18 declare elicitation. */
const declaredModes = (declared: unknown): readonly string[] => {
  const named = ['form', 'url'].filter((mode) => hasCapability(declared, `elicitation.${mode}`))
  return named.length === 0 ? ['form'] : named
}

export const elicitationModeGated = defineRule({
  id: 'elicitation-mode-gated',
  why: 'A client that cannot open pages, or cannot show forms, can only refuse: the call that asked fails.',
  fix: 'Ask in a mode that the client named under its elicitation capability; an empty one means forms only.',
  example: {
    right: 'capabilities: {"elicitation": {"url": {}}}\n→ {"mode": "url", …}',
    wrong: 'capabilities: {"elicitation": {}}\n→ {"mode": "url", …}',
  },
  on: 'ask',
  methods: ['elicitation/create'],
  check: (ask) => {
    const [elicitation] = elicitationsIn(ask)
    // Without the capability it is another requirement's business.
    if (elicitation?.mode === undefined || !objectAt(ask.declared, 'elicitation')) return undefined
    const modes = declaredModes(ask.declared)
    const { mode, path } = elicitation
    if (modes.includes(mode)) return []
    return [
      {
        message: `It asks in ${mode} mode; the client declared ${modes.join(' and ')} only.`,
        path: `${path}/mode`,
        actual: mode,
        expected: modes.join(' or '),
      },
    ]
  },
})
