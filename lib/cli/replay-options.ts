import { oneOf, positive } from './flags'
import { UsageError } from './io'
import { parse } from './options'

const PATIENCE = 30

const OPTIONS = {
  to: { type: 'string' },
  revision: { type: 'string', short: 'r' },
  era: { type: 'string' },
  header: { type: 'string', short: 'H', multiple: true },
  answers: { type: 'string' },
  record: { type: 'string' },
  only: { type: 'string', multiple: true },
  format: { type: 'string' },
  patience: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

export const REPLAY_HELP = `parley replay <file> --to URL [options]
Makes the calls of a saved session again on a server, one after the other, and says what is different. What the server
asks is answered as it was in the session; a call that asks anything else is given up. What is advertised is what the
session advertised. Ids that one call returned and a later one sent are taken from the new results where they stand in
the same place.
Exit 0: the same; 1: different; 2: bad usage, a file that cannot be read, or no connection.

      --to URL          the server
  -r, --revision R      auto (default), modern, legacy or a dated revision
      --era E           legacy or modern: the newest revision of that era
  -H, --header 'K: V'   send this header with every request (may be repeated)
      --only NAME       only calls of this tool, prompt, resource or method (may be repeated)
      --answers FILE    answer from this cassette instead
      --patience S      seconds for one call (default ${PATIENCE})
      --record FILE     write the new session (JSON Lines), for the workbench and parley diff
      --format F        text (default) or json`

/** What `parley replay` was asked to do; undefined when it was asked for help. @throws UsageError */
export const replayOptions = (args: string[]) => {
  const { values, positionals } = parse({ args, options: OPTIONS, allowPositionals: true })
  if (values.help) return undefined
  const [file, ...rest] = positionals
  if (file === undefined || rest.length > 0) throw new UsageError('parley replay takes one file')
  if (values.to === undefined) throw new UsageError('parley replay needs --to URL')
  const era = oneOf('--era', values.era, ['legacy', 'modern'])
  if (era !== undefined && values.revision !== undefined)
    throw new UsageError('--era and --revision exclude each other: a revision belongs to an era')
  const { header, record } = values
  return {
    file,
    url: values.to,
    server: { header, record, revision: era ?? values.revision },
    answers: values.answers,
    only: values.only,
    format: oneOf('--format', values.format, ['text', 'json']) ?? 'text',
    patience: positive('--patience', values.patience, PATIENCE) * 1000,
  }
}

export type CliReplay = NonNullable<ReturnType<typeof replayOptions>>
