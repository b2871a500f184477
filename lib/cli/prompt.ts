import { isObject, stringAt } from '@/lib/protocol/json'
import { contentLines } from './content-lines'
import { EXIT, UsageError, type Io } from './io'
import { oneRequest } from './one-request'
import { parse, SERVER_OPTIONS, SERVER_OPTIONS_HELP } from './options'
import { readArguments } from './tool-arguments'

const HELP = `parley prompt <url> <name> [--args JSON] [options]
Gets a prompt: its messages, with who says each.
Exit 0: got it; 1: a JSON-RPC error or no answer; 2: could not connect, or bad usage.

      --args JSON       the prompt's arguments, an object of strings (default {})
${SERVER_OPTIONS_HELP}`

/** `parley prompt`: exit codes as in its help. */
export const prompt = async (args: string[], io: Io): Promise<number> => {
  const options = { ...SERVER_OPTIONS, args: { type: 'string' } } as const
  const { values, positionals } = parse({ args, options, allowPositionals: true })
  if (values.help) {
    io.out(HELP)
    return EXIT.ok
  }
  const [url, name, ...rest] = positionals
  if (url === undefined || name === undefined || rest.length > 0)
    throw new UsageError('parley prompt takes a URL and the name of a prompt')
  const given = values.args === undefined ? undefined : readArguments(values.args)
  return oneRequest({
    url,
    flags: values,
    io,
    request: () => ({ method: 'prompts/get', params: { name, ...(given && { arguments: given }) } }),
    lines: ({ messages }) => (Array.isArray(messages) ? messages : []).flatMap(messageLines),
  })
}

const messageLines = (message: unknown): string[] => {
  const content: unknown = isObject(message) ? message['content'] : message
  const blocks: unknown[] = Array.isArray(content) ? content : [content]
  const lines = contentLines({ content: blocks }).flatMap((text) => text.split('\n'))
  return [`${stringAt(message, 'role') ?? 'no role'}:`, ...lines.map((line) => `  ${line}`)]
}
