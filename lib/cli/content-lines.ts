import { isObject, stringAt } from '@/lib/protocol/json'

/** A tool result as lines of text; what text cannot show is named with its type and size. */
export const contentLines = (result: Record<string, unknown>): string[] => {
  const content = Array.isArray(result['content']) ? result['content'] : []
  const structured = result['structuredContent']
  return [...content.map(blockLine), ...(structured === undefined ? [] : [JSON.stringify(structured, null, 2)])]
}

const blockLine = (block: unknown): string => {
  if (!isObject(block)) return JSON.stringify(block)
  switch (block['type']) {
    case 'text':
      return stringAt(block, 'text') ?? ''
    case 'image':
    case 'audio':
      return `[${block['type']} ${stringAt(block, 'mimeType') ?? 'of unknown type'}, ${(stringAt(block, 'data') ?? '').length} base64 characters]`
    case 'resource_link':
      return `[resource ${stringAt(block, 'uri') ?? ''}]`
    case 'resource':
      return stringAt(block['resource'], 'text') ?? `[resource ${stringAt(block['resource'], 'uri') ?? ''}]`
    default:
      return JSON.stringify(block)
  }
}
