import { blotted } from '@/lib/elicitation/blotted'
import { invalidContent } from '@/lib/elicitation/example'
import { isObject, stringAt, type JsonObject } from '@/lib/protocol/json'
import type { ProbeViolation } from '@/lib/recording/probing'
import { defineProbe } from '@/lib/spec/probe'
import { copesWith, type Retold, type Way } from '@/lib/spec/probes/parts/coping'
import type { Talk } from '@/lib/spec/probes/parts/talk'
import { isToolError } from '@/lib/spec/probes/tools/callable'
import { violation } from '@/lib/spec/probing/judge'

/** Content that breaks the requested schema in one place; no answer to what has no schema that could be broken. */
const INVALID: Way = {
  what: 'its form is accepted with content that breaks the schema',
  answer: ({ params }) => {
    if (stringAt(params, 'mode') === 'url' || !isObject(params)) return undefined
    const content = invalidContent(params['requestedSchema'])
    return content && { result: { action: 'accept', content } }
  },
}

const filledIn = ({ turns }: Talk): readonly JsonObject[] =>
  turns.flatMap(({ answer }) => {
    const content = answer && 'result' in answer ? answer.result['content'] : undefined
    return isObject(content) ? [content] : []
  })

/** The same questions and, but for the values, the same words: it was taken like any other. */
const tookIt = ({ plain, told, when }: Retold): ProbeViolation | undefined => {
  const [right, wrong] = [plain.reply.result, told.reply.result]
  if (!right || !wrong || isToolError(right) || isToolError(wrong)) return undefined
  if (told.turns.length !== plain.turns.length) return undefined
  const contents = [...filledIn(plain), ...filledIn(told)]
  if (blotted(right, contents) !== blotted(wrong, contents)) return undefined
  return violation(told.reply, `${when} ${told.one.name} goes on as if it had been right.`)
}

export const elicitationResponseValidated = defineProbe({
  id: 'elicitation-response-validated',
  risk: 'calls-tools',
  needs: 'tools',
  why: 'Not every client checks its forms; what it sends goes on to where only valid values are expected.',
  fix: 'Check the content against the schema that you asked with; ask again, or say in the result what is wrong.',
  example: {
    right:
      '{"content": {"name": 42}} → {"result": {"content": [{"type": "text", "text": "That is no name."}], "isError": true}}',
    wrong: '{"content": {"name": 42}} → {"result": {"content": [{"type": "text", "text": "A table for 42."}]}}',
  },
  sends: [
    'tools/call for each tool that may be called, to find those that elicit something',
    'tools/call for up to three of those that do, accepted with a value of the wrong type',
  ],
  run: (context) => copesWith(context, 'elicitation', [INVALID], tookIt),
})
