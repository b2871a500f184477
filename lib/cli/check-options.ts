import { readFile } from 'node:fs/promises'
import type { Severity } from '@/lib/spec/findings'
import type { ProbeRisk } from '@/lib/recording/probing'
import { readBaseline } from '@/lib/spec/report/baseline'
import { oneOf, positive } from './flags'
import { UsageError } from './io'
import { parse, SERVER_OPTIONS } from './options'

const PATIENCE = 10

const FORMATS = ['text', 'json', 'junit', 'sarif', 'markdown'] as const
export type Format = (typeof FORMATS)[number]

const RISKS: Readonly<Record<'off' | 'safe' | 'tools' | 'all', readonly ProbeRisk[]>> = {
  off: [],
  safe: ['safe'],
  tools: ['safe', 'calls-tools'],
  all: ['safe', 'calls-tools', 'disruptive'],
}

const { advertise: _all, client: _known, extension: _declared, json: _json, ...SERVER } = SERVER_OPTIONS

const OPTIONS = {
  ...SERVER,
  era: { type: 'string' },
  probes: { type: 'string' },
  'allow-tool': { type: 'string', multiple: true },
  format: { type: 'string' },
  'fail-on': { type: 'string' },
  baseline: { type: 'string' },
  out: { type: 'string' },
  patience: { type: 'string' },
  'dry-run': { type: 'boolean' },
} as const

export const CHECK_HELP = `parley check <url> [options]
Holds a server against the specification of the revision it negotiates: asks for its lists, reads and gets some of
what they hold, sends probes, and judges every message that comes back.
Exit 0: nothing broken that --fail-on counts; 1: something is; 2: could not connect, or bad usage.

  -r, --revision R      auto (default), modern, legacy or a dated revision
      --era E           legacy or modern: the newest revision of that era
      --probes P        safe (default): nothing that lasts; tools: also calls of allowed tools; all: also what may
                        disturb the server (sessions ended, malformed bytes); off
      --allow-tool N    this tool may be called (may be repeated)
      --dry-run         say what the probes would send, and send none of it
      --format F        ${FORMATS.join(', ')} (default text)
      --fail-on L       must (default): MUST and schema; should: SHOULD too; never
      --baseline FILE   a former --format json report: what it has is told, but does not count
      --out FILE        write the report there instead of to the terminal
      --patience S      seconds for one call of the tour (default ${PATIENCE})
  -H, --header 'K: V'   send this header with every request (may be repeated)
      --root URI        a root to answer roots/list with (may be repeated)
      --record FILE     write the whole recording (JSON Lines), for the workbench`

const baselineOf = async (file: string | undefined): Promise<ReadonlySet<string> | undefined> => {
  if (file === undefined) return undefined
  try {
    return readBaseline(await readFile(file, 'utf8'))
  } catch (error) {
    throw new UsageError(`--baseline ${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

const BARS: Readonly<Record<'must' | 'should' | 'never', Severity | undefined>> = {
  must: 'must',
  should: 'should',
  never: undefined,
}

/** What `parley check` was asked to do; undefined when it was asked for help. @throws UsageError */
export const checkOptions = async (args: string[]) => {
  const { values, positionals } = parse({ args, options: OPTIONS, allowPositionals: true })
  if (values.help) return undefined
  const [url, ...rest] = positionals
  if (url === undefined || rest.length > 0) throw new UsageError('parley check takes one URL')
  const era = oneOf('--era', values.era, ['legacy', 'modern'])
  if (era !== undefined && values.revision !== undefined)
    throw new UsageError('--era and --revision exclude each other: a revision belongs to an era')
  return {
    url,
    server: era === undefined ? values : { ...values, revision: era },
    risks: RISKS[oneOf('--probes', values.probes, ['off', 'safe', 'tools', 'all']) ?? 'safe'],
    tools: values['allow-tool'] ?? [],
    dryRun: values['dry-run'] ?? false,
    format: oneOf('--format', values.format, FORMATS) ?? 'text',
    bar: BARS[oneOf('--fail-on', values['fail-on'], ['must', 'should', 'never']) ?? 'must'],
    baseline: await baselineOf(values.baseline),
    out: values.out,
    patience: positive('--patience', values.patience, PATIENCE) * 1000,
  }
}

export type CheckOptions = NonNullable<Awaited<ReturnType<typeof checkOptions>>>
