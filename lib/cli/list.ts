import { promisedLists } from '@/lib/client/listing'
import { stringAt } from '@/lib/protocol/json'
import { listedPage } from '@/lib/views/catalog'
import type { CatalogItem } from '@/lib/views/types'
import { cachingText } from './caching'
import { oneOf } from './flags'
import { EXIT, UsageError, type Io } from './io'
import { parse, SERVER_OPTIONS, SERVER_OPTIONS_HELP } from './options'
import { errorText, printOutcome, problemText } from './outcome'
import { withSession, type CliSession } from './session'

const KINDS: Readonly<Record<string, Kind>> = {
  tools: { title: 'Tools', part: 'tools', method: 'tools/list' },
  resources: { title: 'Resources', part: 'resources', method: 'resources/list' },
  templates: { title: 'Templates', part: 'resourceTemplates', method: 'resources/templates/list' },
  prompts: { title: 'Prompts', part: 'prompts', method: 'prompts/list' },
}

const HELP = `parley list <url> [options]
Lists the tools, resources, templates and prompts of a server, all pages of each, or one page.
Exit 0: listed; 1: a list or page was not given; 2: could not connect, or bad usage.

      --all             every page (default)
      --page            the first page only, with its caching hints and what leads to the next
      --cursor C        the page that this cursor leads to (with --only)
      --only KIND       ${Object.keys(KINDS).join(', ')}
${SERVER_OPTIONS_HELP}`

const OPTIONS = {
  ...SERVER_OPTIONS,
  all: { type: 'boolean' },
  page: { type: 'boolean' },
  cursor: { type: 'string' },
  only: { type: 'string' },
} as const

/** `parley list`: exit codes as in its help. */
export const list = async (args: string[], io: Io): Promise<number> => {
  const { values, positionals } = parse({ args, options: OPTIONS, allowPositionals: true })
  if (values.help) {
    io.out(HELP)
    return EXIT.ok
  }
  const [url, ...rest] = positionals
  if (url === undefined || rest.length > 0) throw new UsageError('parley list takes one URL')
  const only = oneOf('--only', values.only, Object.keys(KINDS))
  const paged = values.page === true || values.cursor !== undefined
  if (paged && values.all) throw new UsageError('Use --all or a page, not both')
  if (values.cursor !== undefined && only === undefined) throw new UsageError('--cursor needs --only: of which list?')
  return withSession(url, values, io, async (session) => {
    const { connection } = session
    const wanted = Object.entries(KINDS).filter(([kind]) => only === undefined || kind === only)
    const promised = promisedLists(connection.capabilities)
    const listed = paged
      ? await onePage(
          session,
          // What is asked for by name is asked of the server, whatever it promises.
          wanted.filter(([, { method }]) => only !== undefined || promised.includes(method)),
          values.cursor,
          io,
        )
      : await allPages(session, wanted, io)
    const { serverInfo } = session.views().connection() ?? {}
    const server = { ...serverInfo, era: connection.era, revision: connection.revision }
    if (values.json) {
      const parts = listed.parts.map(([{ part }, items]) => [part, items.map(({ raw }) => raw)] as const)
      io.out(JSON.stringify({ server, ...Object.fromEntries(parts), ...listed.next }, null, 2))
    } else {
      const name = [serverInfo?.title ?? serverInfo?.name ?? url, serverInfo?.version].filter(Boolean).join(' ')
      io.out(`${name} · ${connection.era} ${connection.revision}`)
      for (const [{ title }, items] of listed.parts) printGroup(io, title, items)
    }
    return listed.whole ? EXIT.ok : EXIT.failed
  })
}

type Kind = {
  readonly title: string
  readonly part: 'tools' | 'resources' | 'resourceTemplates' | 'prompts'
  readonly method: string
}

type Listed = {
  readonly parts: readonly (readonly [Kind, readonly CatalogItem[]])[]
  /** Cursors of further pages, for JSON. */
  readonly next: { readonly nextCursors?: Readonly<Record<string, string>> }
  /** Nothing failed. */
  readonly whole: boolean
}

const allPages = async (
  { connection, views }: CliSession,
  wanted: readonly (readonly [string, Kind])[],
  io: Io,
): Promise<Listed> => {
  await connection.refreshCatalog()
  const catalog = views().catalog()
  const methods = wanted.map(([, { method }]) => method)
  const broken = views()
    .exchanges()
    .filter(({ method, status }) => methods.includes(method) && status !== 'complete')
  for (const { method, problem, rounds } of broken) {
    const response = rounds.at(-1)?.response?.content
    const error = response?.kind === 'error' ? errorText(response.error) : undefined
    io.err(`${method}: ${error ?? (problem ? problemText(problem) : 'no answer')}`)
  }
  return { parts: wanted.map(([, kind]) => [kind, catalog[kind.part]]), next: {}, whole: broken.length === 0 }
}

const onePage = async (
  { connection }: CliSession,
  wanted: readonly (readonly [string, Kind])[],
  cursor: string | undefined,
  io: Io,
): Promise<Listed> => {
  const parts: [Kind, readonly CatalogItem[]][] = []
  const next: Record<string, string> = {}
  let whole = true
  for (const [name, kind] of wanted) {
    const lines = (result: Record<string, unknown>): string[] => {
      parts.push([kind, listedPage(kind.method, result) ?? []])
      const more = stringAt(result, 'nextCursor')
      if (more !== undefined) next[kind.part] = more
      const caching = cachingText(result)
      if (caching !== undefined) io.err(`${kind.title}: ${caching}`)
      if (more !== undefined) io.err(`${kind.title}: more with --only ${name} --cursor '${more}'`)
      return []
    }
    const call = connection.call(kind.method, cursor === undefined ? {} : { cursor })
    whole = (await printOutcome(call.done, { io, json: false, lines })) === EXIT.ok && whole
  }
  return { parts, next: Object.keys(next).length > 0 ? { nextCursors: next } : {}, whole }
}

const printGroup = (io: Io, title: string, items: readonly CatalogItem[]): void => {
  if (items.length === 0) return
  io.out(`\n${title} (${items.length})`)
  const width = Math.min(32, Math.max(...items.map(({ key }) => key.length)))
  for (const { key, title: label, description } of items) {
    const text = firstLine(description ?? label ?? '')
    io.out(`  ${key.padEnd(width)}  ${text}`.trimEnd())
  }
}

const firstLine = (text: string): string => {
  const line = text.trim().split('\n', 1)[0] ?? ''
  return line.length > 90 ? `${line.slice(0, 89)}…` : line
}
