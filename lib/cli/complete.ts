import type { Revision } from '@/lib/protocol/revisions'
import { isObject, type JsonObject } from '@/lib/protocol/json'
import { EXIT, UsageError, type Io } from './io'
import { oneRequest } from './one-request'
import { parse, SERVER_OPTIONS, SERVER_OPTIONS_HELP } from './options'
import { readPairs } from './pairs'

const HELP = `parley complete <url> prompt <name> <argument> [prefix] [options]
parley complete <url> template <uri template> <variable> [prefix] [options]
Completes an argument of a prompt or a variable of a resource template: one value a line.
Exit 0: completed, with no value too; 1: a JSON-RPC error or no answer; 2: could not connect, or bad usage.

      --with N=V        an argument that is filled in already (may be repeated; since 2025-06-18)
${SERVER_OPTIONS_HELP}`

const REFERENCES: Readonly<Record<string, (name: string) => JsonObject>> = {
  prompt: (name) => ({ type: 'ref/prompt', name }),
  template: (uri) => ({ type: 'ref/resource', uri }),
}

const hasContext = (revision: Revision): boolean => revision >= '2025-06-18'

/** `parley complete`: exit codes as in its help. */
export const complete = async (args: string[], io: Io): Promise<number> => {
  const options = { ...SERVER_OPTIONS, with: { type: 'string', multiple: true } } as const
  const { values, positionals } = parse({ args, options, allowPositionals: true })
  if (values.help) {
    io.out(HELP)
    return EXIT.ok
  }
  const [url, kind = '', subject, argument, prefix = '', ...rest] = positionals
  const reference = Object.hasOwn(REFERENCES, kind) ? REFERENCES[kind] : undefined
  if (url === undefined || !reference || subject === undefined || argument === undefined || rest.length > 0)
    throw new UsageError('parley complete takes a URL, prompt or template, which one, the argument and its beginning')
  const filled = readPairs('--with', values.with)
  return oneRequest({
    url,
    flags: values,
    io,
    request: ({ connection: { revision } }) => {
      const params = { ref: reference(subject), argument: { name: argument, value: prefix } }
      if (Object.keys(filled).length === 0) return { method: 'completion/complete', params }
      if (hasContext(revision))
        return { method: 'completion/complete', params: { ...params, context: { arguments: filled } } }
      io.err(`${revision} has no place for --with: it is not sent.`)
      return { method: 'completion/complete', params }
    },
    lines: ({ completion }) => completionLines(isObject(completion) ? completion : {}, io),
  })
}

const completionLines = ({ values, total, hasMore }: Record<string, unknown>, io: Io): string[] => {
  const shown = (Array.isArray(values) ? values : []).map((value) =>
    typeof value === 'string' ? value : JSON.stringify(value),
  )
  if (shown.length === 0) io.err('Nothing fits.')
  else if (typeof total === 'number' && total > shown.length) io.err(`${shown.length} of ${total}.`)
  else if (hasMore === true) io.err('There are more.')
  return shown
}
