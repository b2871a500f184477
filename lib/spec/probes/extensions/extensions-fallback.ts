import { isObject, objectAt, type JsonObject } from '@/lib/protocol/json'
import type { ProbeViolation } from '@/lib/recording/probing'
import { defineProbe } from '@/lib/spec/probe'
import { callable } from '@/lib/spec/probes/tools/callable'
import type { ProbeContext } from '@/lib/spec/probing/context'
import { barred, violation } from '@/lib/spec/probing/judge'
import type { Reply } from '@/lib/spec/probing/reply'
import { judged, notExercised } from '@/lib/spec/probing/verdict'

const MOST_TOOLS = 5

/** Results of the core protocol; anything else is of an extension (2026-07-28, extensions). */
const CORE: readonly unknown[] = ['complete', 'input_required', undefined]

const strangeType = ({ result }: Reply): string | undefined =>
  result && !CORE.includes(result['resultType']) ? JSON.stringify(result['resultType']) : undefined

const withExtensions = ({ facts }: ProbeContext): JsonObject => {
  const offered = Object.keys(objectAt(facts.capabilities, 'extensions') ?? {})
  const extensions = Object.fromEntries(offered.map((id): [string, JsonObject] => [id, {}]))
  return { ...facts.declared, extensions }
}

const withoutExtensions = ({ facts }: ProbeContext): JsonObject =>
  Object.fromEntries(Object.entries(facts.declared).filter(([name]) => name !== 'extensions'))

export const extensionsFallback = defineProbe({
  id: 'extensions-fallback',
  risk: 'calls-tools',
  needs: 'extensions',
  why: 'A client that does not know an extension cannot read what only the extension explains.',
  fix: 'Look for the extension in the capabilities of the request; without it answer as the core protocol does, or refuse.',
  example: {
    right: 'no extensions declared → {"result": {"resultType": "complete", …}}',
    wrong: 'no extensions declared → {"result": {"resultType": "task", …}}',
  },
  appliesTo: ({ capabilities }) =>
    isObject(capabilities['extensions']) && Object.keys(capabilities['extensions']).length > 0
      ? undefined
      : 'The server offers no extensions.',
  sends: [
    'tools/call for up to five tools that may be called, declaring every extension that the server offers',
    'the same without extensions, where the result was of an extension',
  ],
  run: async (context) => {
    const violations: ProbeViolation[] = []
    let shown = 0
    for (const { name, args } of (await callable(context)).slice(0, MOST_TOOLS)) {
      const params = { name, arguments: args }
      const extended = await context.call('tools/call', params, { declared: withExtensions(context) })
      const type = strangeType(extended)
      if (type === undefined) continue
      const plain = await context.call('tools/call', params, { declared: withoutExtensions(context) })
      if (barred(plain) || !plain.response) continue
      shown++
      if (strangeType(plain) !== undefined)
        violations.push(
          violation(plain, `Without extensions, ${name} still answers with a result of the type ${type}.`),
        )
    }
    return shown === 0 ? notExercised('No call brought a result of an extension.') : judged(violations)
  },
})
