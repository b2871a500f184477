import { isObject, stringAt } from '@/lib/protocol/json'

/** One content block, sorted by what can be shown of it; `raw` is the block as it arrived. */
export type Content = { readonly raw: unknown } & (
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'image' | 'audio'; readonly data: string; readonly mimeType: string }
  | {
      readonly kind: 'link'
      readonly uri: string
      readonly name: string
      readonly description?: string
      readonly mimeType?: string
      readonly size?: number
    }
  | { readonly kind: 'resource'; readonly resource: ResourceContents }
  | { readonly kind: 'tool-use'; readonly id: string; readonly name: string; readonly input: unknown }
  | {
      readonly kind: 'tool-result'
      readonly id: string
      readonly isError: boolean
      readonly content: readonly unknown[]
    }
  /** A kind Parley does not know, or a known one without its members. */
  | { readonly kind: 'unknown'; readonly reason: string }
)

/** What `resources/read` returns and what an embedded resource carries. */
export type ResourceContents = {
  readonly uri: string
  readonly mimeType?: string
  readonly text?: string
  /** Base64. */
  readonly blob?: string
}

const optional = <K extends string>(value: unknown, key: K): Partial<Record<K, string>> => {
  const text = stringAt(value, key)
  return text === undefined ? {} : ({ [key]: text } as Partial<Record<K, string>>)
}

/** Reads resource contents; undefined when they have neither text nor blob. */
export const readResourceContents = (value: unknown): ResourceContents | undefined => {
  const body = { ...optional(value, 'text'), ...optional(value, 'blob') }
  if (body.text === undefined && body.blob === undefined) return undefined
  return { uri: stringAt(value, 'uri') ?? '', ...optional(value, 'mimeType'), ...body }
}

const missing = (raw: unknown, type: string, member: string): Content => ({
  raw,
  kind: 'unknown',
  reason: `“${type}” content without a usable ${member}`,
})

const readMedia = (raw: Record<string, unknown>, kind: 'image' | 'audio'): Content => {
  const data = stringAt(raw, 'data')
  const mimeType = stringAt(raw, 'mimeType')
  if (data === undefined) return missing(raw, kind, 'data')
  return mimeType === undefined ? missing(raw, kind, 'mimeType') : { raw, kind, data, mimeType }
}

const readLink = (raw: Record<string, unknown>): Content => {
  const uri = stringAt(raw, 'uri')
  if (uri === undefined) return missing(raw, 'resource_link', 'uri')
  const name = stringAt(raw, 'title') ?? stringAt(raw, 'name') ?? uri
  const size = typeof raw['size'] === 'number' ? { size: raw['size'] } : {}
  return { raw, kind: 'link', uri, name, ...optional(raw, 'description'), ...optional(raw, 'mimeType'), ...size }
}

/** Sorts one block of tool, prompt or sampling content. Never throws: what fits nothing is `unknown`, with the reason. */
export const readContent = (raw: unknown): Content => {
  if (!isObject(raw)) return { raw, kind: 'unknown', reason: 'content that is not an object' }
  switch (raw['type']) {
    case 'text': {
      const text = stringAt(raw, 'text')
      return text === undefined ? missing(raw, 'text', 'text') : { raw, kind: 'text', text }
    }
    case 'image':
    case 'audio':
      return readMedia(raw, raw['type'])
    case 'resource_link':
      return readLink(raw)
    case 'resource': {
      const resource = readResourceContents(raw['resource'])
      return resource ? { raw, kind: 'resource', resource } : missing(raw, 'resource', 'text or blob')
    }
    case 'tool_use':
      return {
        raw,
        kind: 'tool-use',
        id: stringAt(raw, 'id') ?? '',
        name: stringAt(raw, 'name') ?? '',
        input: raw['input'],
      }
    case 'tool_result': {
      const content = Array.isArray(raw['content']) ? (raw['content'] as unknown[]) : []
      return {
        raw,
        kind: 'tool-result',
        id: stringAt(raw, 'toolUseId') ?? '',
        isError: raw['isError'] === true,
        content,
      }
    }
    default:
      return { raw, kind: 'unknown', reason: `a kind of content Parley does not know: ${JSON.stringify(raw['type'])}` }
  }
}

/** Content that may be one block or a list of them (sampling, 2025-11-25 and later). */
export const contentBlocks = (content: unknown): readonly unknown[] => {
  if (content === undefined) return []
  return Array.isArray(content) ? (content as unknown[]) : [content]
}
