import { isObject, objectAt, stringAt } from '@/lib/protocol/json'

export type SamplingMessage = { readonly role: string; readonly content: unknown }

/** A tool the model may use; `raw` is its definition as it came. */
export type OfferedTool = { readonly name: string; readonly description?: string; readonly raw: unknown }

/** Everything a sampling request holds; what has no place of its own is in `rest`. */
export type SamplingRequest = {
  readonly systemPrompt?: string
  readonly messages: readonly SamplingMessage[]
  readonly facts: readonly { readonly label: string; readonly value: string; readonly note?: string }[]
  readonly tools: readonly OfferedTool[]
  readonly rest: Readonly<Record<string, unknown>>
}

type Fact = SamplingRequest['facts'][number]

const readMessage = (value: unknown): SamplingMessage =>
  isObject(value)
    ? { role: stringAt(value, 'role') ?? '(no role)', content: value['content'] }
    : { role: '(not a message)', content: value }

const preferenceFacts = (preferences: Record<string, unknown> | undefined): Fact[] => {
  if (!preferences) return []
  const hints = Array.isArray(preferences['hints']) ? (preferences['hints'] as unknown[]) : []
  const priorities = ['cost', 'speed', 'intelligence'].flatMap((name): Fact[] => {
    const value = preferences[`${name}Priority`]
    return typeof value === 'number' ? [{ label: `${name} priority`, value: `${value}`, note: '0 to 1' }] : []
  })
  const names = hints.map((hint) => stringAt(hint, 'name') ?? JSON.stringify(hint))
  return [...(names.length > 0 ? [{ label: 'model hints', value: names.join(', ') }] : []), ...priorities]
}

const CONTEXT_NOTE = 'deprecated: Parley has no other context to include'

/** Members shown in their own place, when they have the type that place needs. */
const PLACES: Record<string, (value: unknown) => boolean> = {
  systemPrompt: (value) => typeof value === 'string',
  messages: Array.isArray,
  tools: Array.isArray,
  maxTokens: (value) => typeof value === 'number',
  temperature: (value) => typeof value === 'number',
  stopSequences: Array.isArray,
  includeContext: (value) => typeof value === 'string',
  toolChoice: (value) => isObject(value) && Object.keys(value).every((key) => key === 'mode'),
  modelPreferences: (value) =>
    isObject(value) && Object.keys(value).every((key) => /^(hints|(cost|speed|intelligence)Priority)$/.test(key)),
}

/** Reads a sampling request so that nothing of it is dropped: a member of an unexpected type or name goes to `rest`. */
export const readSampling = (params: Record<string, unknown>): SamplingRequest => {
  const placed = (key: string): unknown =>
    Object.hasOwn(PLACES, key) && PLACES[key]?.(params[key]) === true ? params[key] : undefined
  const list = (key: string): readonly unknown[] => (placed(key) as unknown[] | undefined) ?? []
  const fact = (key: string, label: string, text: (value: unknown) => string, note?: string): Fact[] => {
    const value = placed(key)
    return value === undefined ? [] : [{ label, value: text(value), ...(note === undefined ? {} : { note }) }]
  }
  const systemPrompt = placed('systemPrompt')
  return {
    ...(typeof systemPrompt === 'string' ? { systemPrompt } : {}),
    messages: list('messages').map(readMessage),
    facts: [
      ...fact('maxTokens', 'max tokens', String),
      ...fact('temperature', 'temperature', String),
      ...fact('stopSequences', 'stop sequences', JSON.stringify),
      ...preferenceFacts(objectAt({ at: placed('modelPreferences') }, 'at')),
      ...fact('toolChoice', 'tool choice', (value) => stringAt(value, 'mode') ?? 'auto'),
      ...fact('includeContext', 'include context', String, CONTEXT_NOTE),
    ],
    tools: list('tools').map((raw) => {
      const description = stringAt(raw, 'description')
      return { name: stringAt(raw, 'name') ?? '(no name)', ...(description === undefined ? {} : { description }), raw }
    }),
    rest: Object.fromEntries(
      Object.entries(params).filter(([key, value]) => value !== undefined && placed(key) === undefined),
    ),
  }
}
