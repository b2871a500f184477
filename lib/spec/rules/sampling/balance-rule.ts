import { isObject, stringAt } from '@/lib/protocol/json'
import { balanceRemarks } from '@/lib/sampling/balance'
import { remembered } from '@/lib/spec/parts/remembered'
import { defineRule, type Docs, type Rule } from '@/lib/spec/rule'

const remarksOn = remembered(balanceRemarks)

const holds = (params: unknown, type: string): boolean => {
  const messages = isObject(params) ? params['messages'] : undefined
  return (
    Array.isArray(messages) &&
    messages.some((message) =>
      [isObject(message) ? message['content'] : undefined].flat().some((block) => stringAt(block, 'type') === type),
    )
  )
}

/** `messages[2]` as a JSON pointer. */
const asPointer = (path: string): string => `/${path.replace(/\[(\d+)\]/g, '/$1')}`

/** A rule that `balanceRemarks` decides, judged where a prompt has blocks of the type. */
export const balanceRule = (docs: Docs, type: 'tool_use' | 'tool_result'): Rule =>
  defineRule({
    ...docs,
    on: 'ask',
    methods: ['sampling/createMessage'],
    check: ({ params, path: at }) => {
      if (!holds(params, type)) return undefined
      return remarksOn(params)
        .filter(({ rule }) => rule === docs.id)
        .map(({ text, path }) => ({ message: text, path: at + asPointer(path) }))
    },
  })
