import type { Json, JsonObject } from '@/lib/protocol/json'
import { isObject, stringAt } from '@/lib/protocol/json'

/** Where a text of a prompt stands: its message, and its block where the content is a list. */
export type TextPlace = { readonly message: number; readonly block?: number }

export type PromptText = { readonly at: TextPlace; readonly role: string; readonly text: string }

const messagesOf = (params: JsonObject): readonly Json[] => {
  const { messages } = params
  return Array.isArray(messages) ? messages : []
}

/** The texts of all messages, in order. */
export const promptTexts = (params: JsonObject): readonly PromptText[] =>
  messagesOf(params).flatMap((value, message): PromptText[] => {
    if (!isObject(value)) return []
    const role = stringAt(value, 'role') ?? '(no role)'
    const { content } = value
    const blocks: readonly unknown[] = Array.isArray(content) ? content : [content]
    return blocks.flatMap((entry, block): PromptText[] => {
      const text = stringAt(entry, 'type') === 'text' ? stringAt(entry, 'text') : undefined
      return text === undefined ? [] : [{ at: Array.isArray(content) ? { message, block } : { message }, role, text }]
    })
  })

const replaced = (list: readonly Json[], at: number, change: (value: Json) => Json): Json[] =>
  list.map((value, index) => (index === at ? change(value) : value))

const withMember = (value: Json | undefined, key: string, member: Json): Json =>
  isObject(value) ? { ...value, [key]: member } : (value ?? null)

/** The prompt with another text in one place; everything else stays as the server sent it. */
export const withText = (params: JsonObject, { message, block }: TextPlace, text: string): JsonObject => ({
  ...params,
  messages: replaced(messagesOf(params), message, (value) => {
    const content = isObject(value) ? value['content'] : undefined
    if (block === undefined) return withMember(value, 'content', withMember(content, 'text', text))
    const blocks = Array.isArray(content) ? content : []
    return withMember(
      value,
      'content',
      replaced(blocks, block, (entry) => withMember(entry, 'text', text)),
    )
  }),
})

/** The prompt with a member set, or left out where the value is undefined. */
export const withParam = (params: JsonObject, key: string, value: Json | undefined): JsonObject => {
  const { [key]: _before, ...rest } = params
  return value === undefined ? rest : { ...params, [key]: value }
}
