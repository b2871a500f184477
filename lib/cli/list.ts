import type { CatalogItem } from '@/lib/views/types'
import { EXIT, UsageError, type Io } from './io'
import { parse, SERVER_OPTIONS, SERVER_OPTIONS_HELP } from './options'
import { withSession } from './session'

const HELP = `parley list <url> [options]
Lists the tools, resources, templates and prompts of a server.

${SERVER_OPTIONS_HELP}`

/** `parley list`: exit 0 listed, 2 could not connect or bad usage. */
export const list = async (args: string[], io: Io): Promise<number> => {
  const { values, positionals } = parse({ args, options: SERVER_OPTIONS, allowPositionals: true })
  if (values.help) {
    io.out(HELP)
    return EXIT.ok
  }
  const [url, ...rest] = positionals
  if (url === undefined || rest.length > 0) throw new UsageError('parley list takes one URL')
  return withSession(url, values, io, async ({ connection, views }) => {
    await connection.refreshCatalog()
    const { serverInfo } = views().connection() ?? {}
    const { tools, resources, resourceTemplates, prompts } = views().catalog()
    const server = { ...serverInfo, era: connection.era, revision: connection.revision }
    if (values.json) {
      const raw = (items: readonly CatalogItem[]) => items.map((item) => item.raw)
      io.out(
        JSON.stringify(
          {
            server,
            tools: raw(tools),
            resources: raw(resources),
            resourceTemplates: raw(resourceTemplates),
            prompts: raw(prompts),
          },
          null,
          2,
        ),
      )
      return EXIT.ok
    }
    const name = [serverInfo?.title ?? serverInfo?.name ?? url, serverInfo?.version].filter(Boolean).join(' ')
    io.out(`${name} · ${connection.era} ${connection.revision}`)
    printGroup(io, 'Tools', tools)
    printGroup(io, 'Resources', resources)
    printGroup(io, 'Templates', resourceTemplates)
    printGroup(io, 'Prompts', prompts)
    return EXIT.ok
  })
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
