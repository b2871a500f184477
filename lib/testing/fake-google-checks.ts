import { isObject, objectAt, stringAt } from '@/lib/protocol/json'

const KNOWN = ['systemInstruction', 'contents', 'tools', 'toolConfig', 'generationConfig', 'safetySettings']
const PARTS = ['text', 'inlineData', 'functionCall', 'functionResponse', 'thoughtSignature']
const MEDIA = /^(image\/(png|jpeg|webp|heic|heif)|audio\/(wav|x-wav|wave|mp3|mpeg|aiff|aac|ogg|flac))$/

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const noField = (name: string, path: string): string =>
  `Invalid JSON payload received. Unknown name "${name}"${path === '' ? '' : ` at '${path}'`}: Cannot find field.`

/** The first thing wrong with a generateContent request, in the words of the real API; undefined if it is fine. */
export const checkGoogle = (request: Request, body: Record<string, unknown>): string | undefined => {
  if (request.url.includes(':streamGenerateContent') && new URL(request.url).searchParams.get('alt') !== 'sse')
    return 'This fake streams events only (alt=sse).'
  const unknown = Object.keys(body).find((key) => !KNOWN.includes(key))
  if (unknown !== undefined) return noField(unknown, '')
  const contents = list(body['contents'])
  if (contents.length === 0) return '* GenerateContentRequest.contents: contents is not specified'
  const stops = list(objectAt(body, 'generationConfig')?.['stopSequences']).length
  if (stops > 5) return `The maximum number of stop sequences is 5, but ${stops} were given.`
  const declared = list(body['tools']).flatMap((tool) => (isObject(tool) ? list(tool['functionDeclarations']) : []))
  if (declared.some((tool) => !/^[A-Za-z_][\w.:-]{0,63}$/.test(stringAt(tool, 'name') ?? '')))
    return 'Invalid function name. Must start with a letter or an underscore. Must be alphanumeric (a-z, A-Z, 0-9), underscores (_), dots (.), colons (:), or dashes (-), with a maximum length of 64.'
  const mode = stringAt(objectAt(objectAt(body, 'toolConfig'), 'functionCallingConfig'), 'mode')
  if (mode !== undefined && !['AUTO', 'ANY', 'NONE', 'VALIDATED'].includes(mode))
    return `Invalid value at 'tool_config.function_calling_config.mode', "${mode}"`
  return contents.map(checkContent).find((fault) => fault !== undefined) ?? checkTurns(contents)
}

const checkContent = (content: unknown, at: number): string | undefined => {
  const role = stringAt(content, 'role')
  if (role !== 'user' && role !== 'model') return 'Please use a valid role: user, model.'
  const parts = isObject(content) ? list(content['parts']) : []
  if (parts.length === 0) return `* GenerateContentRequest.contents[${at}].parts: contents.parts must not be empty.`
  for (const [n, part] of parts.entries()) {
    const keys = isObject(part) ? Object.keys(part) : []
    const odd = keys.find((key) => !PARTS.includes(key))
    if (odd !== undefined || keys.length === 0) return noField(odd ?? '', `contents[${at}].parts[${n}]`)
    const mimeType = stringAt(objectAt(part, 'inlineData'), 'mimeType')
    if (mimeType !== undefined && !MEDIA.test(mimeType)) return `Unsupported MIME type: ${mimeType}`
  }
  return undefined
}

const countOf = (content: unknown, key: string): number =>
  isObject(content) ? list(content['parts']).filter((part) => objectAt(part, key)).length : 0

const checkTurns = (contents: readonly unknown[]): string | undefined => {
  for (const [at, content] of contents.entries()) {
    const responses = countOf(content, 'functionResponse')
    const calls = countOf(contents[at - 1], 'functionCall')
    if ((responses > 0 || calls > 0) && responses !== calls)
      return 'Please ensure that the number of function response parts is equal to the number of function call parts of the function call turn.'
    if (countOf(content, 'functionCall') > 0 && at === 0)
      return 'Please ensure that function call turn comes immediately after a user turn or after a function response turn.'
  }
  return undefined
}
