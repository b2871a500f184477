import { isObject, objectAt, stringAt } from '@/lib/protocol/json'

const KNOWN = [
  'model',
  'max_tokens',
  'messages',
  'system',
  'temperature',
  'stop_sequences',
  'metadata',
  'tools',
  'tool_choice',
  'stream',
]

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** The first thing wrong with a Messages request, in the words of the real API; undefined if it is fine. */
export const checkAnthropic = (request: Request, body: Record<string, unknown>): string | undefined => {
  if (request.headers.get('anthropic-version') !== '2023-06-01') return 'anthropic-version: header is required'
  const unknown = Object.keys(body).find((key) => !KNOWN.includes(key))
  if (unknown !== undefined) return `${unknown}: Extra inputs are not permitted`
  const { max_tokens: maxTokens, messages, temperature, tools, tool_choice: choice } = body
  if (maxTokens === undefined) return 'max_tokens: Field required'
  if (!Number.isInteger(maxTokens) || Number(maxTokens) < 1)
    return 'max_tokens: Input should be greater than or equal to 1'
  if (typeof temperature === 'number' && (temperature < 0 || temperature > 1)) return 'temperature: range: 0..1'
  if (list(body['stop_sequences']).some((entry) => String(entry).trim() === ''))
    return 'stop_sequences: each stop sequence must contain non-whitespace'
  const metadata = Object.keys(objectAt(body, 'metadata') ?? {}).find((key) => key !== 'user_id')
  if (metadata !== undefined) return `metadata.${metadata}: Extra inputs are not permitted`
  if (!Array.isArray(messages) || messages.length === 0) return 'messages: at least one message is required'
  if (choice !== undefined && !Array.isArray(tools)) return 'tool_choice may only be specified while providing tools.'
  if (choice !== undefined && !['auto', 'any', 'tool', 'none'].includes(stringAt(choice, 'type') ?? ''))
    return "tool_choice: Input tag found using 'type' does not match any of the expected tags: 'auto', 'any', 'tool', 'none'"
  return (
    list(tools)
      .map(checkTool)
      .find((fault) => fault !== undefined) ??
    messages.map(checkMessage).find((fault) => fault !== undefined) ??
    checkTurns(messages, Array.isArray(tools))
  )
}

const checkTool = (tool: unknown, at: number): string | undefined => {
  if (!/^[a-zA-Z0-9_-]{1,128}$/.test(stringAt(tool, 'name') ?? ''))
    return `tools.${at}.custom.name: String should match pattern '^[a-zA-Z0-9_-]{1,128}$'`
  if (objectAt(tool, 'input_schema')?.['type'] !== 'object')
    return `tools.${at}.custom.input_schema.type: Field required`
  return undefined
}

const blocksOf = (message: unknown): readonly unknown[] => (isObject(message) ? list(message['content']) : [])

const checkMessage = (message: unknown, at: number): string | undefined => {
  const role = stringAt(message, 'role')
  if (role !== 'user' && role !== 'assistant') return `messages: Unexpected role "${role ?? ''}".`
  const blocks = blocksOf(message)
  if (blocks.length === 0) return `messages.${at}: all messages must have non-empty content`
  return blocks
    .map((block, n) => checkBlock(block, role, `messages.${at}.content.${n}`))
    .find((fault) => fault !== undefined)
}

const checkBlock = (block: unknown, role: string, path: string): string | undefined => {
  const type = stringAt(block, 'type') ?? ''
  if (type === 'text')
    return stringAt(block, 'text')?.trim() ? undefined : 'messages: text content blocks must be non-empty'
  if (type === 'image') {
    if (role === 'assistant')
      return `${path}: Input tag 'image' found using 'type' is not allowed in assistant messages`
    const media = stringAt(objectAt(block, 'source'), 'media_type') ?? ''
    return ['image/jpeg', 'image/png', 'image/gif', 'image/webp'].includes(media)
      ? undefined
      : `${path}.image.source.base64.media_type: Input should be 'image/jpeg', 'image/png', 'image/gif' or 'image/webp'`
  }
  if (type === 'tool_use')
    return /^[a-zA-Z0-9_-]+$/.test(stringAt(block, 'id') ?? '') && objectAt(block, 'input') && role === 'assistant'
      ? undefined
      : `${path}.tool_use.id: String should match pattern '^[a-zA-Z0-9_-]+$'`
  if (type === 'tool_result')
    return isObject(block)
      ? list(block['content'])
          .map((inner) => checkBlock(inner, role, path))
          .find((fault) => fault !== undefined)
      : undefined
  return `${path}: Input tag '${type}' found using 'type' does not match any of the expected tags`
}

const idsOf = (message: unknown, type: string, key: string): readonly string[] =>
  blocksOf(message).flatMap((block) => (stringAt(block, 'type') === type ? (stringAt(block, key) ?? []) : []))

const checkTurns = (messages: readonly unknown[], tools: boolean): string | undefined => {
  for (const [at, message] of messages.entries()) {
    const uses = idsOf(message, 'tool_use', 'id')
    const answered = idsOf(messages[at + 1], 'tool_result', 'tool_use_id')
    const open = uses.filter((id) => !answered.includes(id))
    if (open.length > 0)
      return `messages.${at}: \`tool_use\` ids were found without \`tool_result\` blocks immediately after: ${open.join(', ')}. Each \`tool_use\` block must have a corresponding \`tool_result\` block in the next message.`
    const known = idsOf(messages[at - 1], 'tool_use', 'id')
    const results = idsOf(message, 'tool_result', 'tool_use_id')
    const stray = results.find((id) => !known.includes(id))
    if (stray !== undefined)
      return `messages.${at}.content.0: unexpected \`tool_use_id\` found in \`tool_result\` blocks: ${stray}. Each \`tool_result\` block must have a corresponding \`tool_use\` block in the previous message.`
    if (!tools && (uses.length > 0 || results.length > 0))
      return 'Requests which include `tool_use` or `tool_result` blocks must define tools'
  }
  return undefined
}
