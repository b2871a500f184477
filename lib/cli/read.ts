import { writeFile } from 'node:fs/promises'
import { isObject, stringAt } from '@/lib/protocol/json'
import { expandTemplate, readTemplate, type TemplateValues } from '@/lib/protocol/uri-template'
import { cachingText } from './caching'
import { EXIT, UsageError, type Io } from './io'
import { oneRequest } from './one-request'
import { parse, SERVER_OPTIONS, SERVER_OPTIONS_HELP } from './options'
import { readTemplateValues } from './pairs'

const HELP = `parley read <url> <uri or template> [options]
Reads a resource. A URI template (RFC 6570) is expanded first; what it comes to is said.
Exit 0: read; 1: a JSON-RPC error or no answer; 2: could not connect, or bad usage.

      --var N=V         a variable of the template (repeat a name for a list)
      --vars JSON       all variables, an object: strings, lists and objects of strings
      --out FILE        write the first content there, binary ones as their bytes
${SERVER_OPTIONS_HELP}`

const OPTIONS = {
  ...SERVER_OPTIONS,
  var: { type: 'string', multiple: true },
  vars: { type: 'string' },
  out: { type: 'string' },
} as const

/** `parley read`: exit codes as in its help. */
export const read = async (args: string[], io: Io): Promise<number> => {
  const { values, positionals } = parse({ args, options: OPTIONS, allowPositionals: true })
  if (values.help) {
    io.out(HELP)
    return EXIT.ok
  }
  const [url, template, ...rest] = positionals
  if (url === undefined || template === undefined || rest.length > 0)
    throw new UsageError('parley read takes a URL and the URI of a resource, or a template of it')
  const uri = expand(template, readTemplateValues(values.var, values.vars))
  if (uri !== template) io.err(`Reading ${uri}`)
  let first: unknown
  const code = await oneRequest({
    url,
    flags: values,
    io,
    request: () => ({ method: 'resources/read', params: { uri } }),
    lines: (result) => {
      const contents: unknown[] = Array.isArray(result['contents']) ? result['contents'] : []
      first = contents[0]
      const caching = cachingText(result)
      if (caching !== undefined) io.err(caching)
      return values.out === undefined ? contents.map((content) => contentText(content, uri)) : []
    },
  })
  if (values.out !== undefined && first !== undefined) await writeFile(values.out, contentBytes(first))
  return code
}

const expand = (text: string, values: TemplateValues): string => {
  const template = readTemplate(text)
  if (!template.ok) throw new UsageError(`${text}: ${template.reason}`)
  const unknown = Object.keys(values).find((name) => !template.variables.includes(name))
  if (unknown !== undefined) throw new UsageError(`--var ${unknown}: ${text} has no such variable`)
  // A URI without variables is sent as it is, however it is spelled.
  return template.variables.length === 0 ? text : expandTemplate(template, values)
}

const contentText = (content: unknown, asked: string): string => {
  const text = stringAt(content, 'text')
  if (text !== undefined) return text
  const blob = stringAt(content, 'blob')
  if (blob === undefined) return JSON.stringify(content)
  const size = Buffer.from(blob, 'base64').length
  return `[${stringAt(content, 'mimeType') ?? 'binary'}, ${size} bytes: ${stringAt(content, 'uri') ?? asked}]`
}

const contentBytes = (content: unknown): string | Buffer => {
  const blob = stringAt(content, 'blob')
  if (blob !== undefined) return Buffer.from(blob, 'base64')
  return stringAt(content, 'text') ?? (isObject(content) ? JSON.stringify(content) : '')
}
