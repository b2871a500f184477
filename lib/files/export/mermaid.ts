import { isAside, type RowFacts } from '@/lib/views/row-entry'
import type { SessionViews } from '@/lib/views/session-views'
import type { Row } from '@/lib/views/types'
import { DiagramLines } from './diagram-lines'
import { mermaidText } from './mermaid-text'

type Options = {
  /** Which rows are drawn; by default all but those of explorations and probes. */
  readonly shows?: (facts: RowFacts) => boolean
  /** Lines at most: beyond a few hundred nobody reads one, and renderers give up (50,000 characters). */
  readonly most?: number
}

const LINES = 300
const CHARACTERS = 40_000

const words = (row: Row, more?: string): string => {
  const named = row.kind === 'response' || row.kind === 'answer' ? row.label : (row.method ?? row.label)
  return [mermaidText([named, row.detail].filter(Boolean).join(' ')), more && mermaidText(more)]
    .filter(Boolean)
    .join(' ')
}

/** What went wrong is worth saying; that all is well is not. */
const outcome = ({ status }: Row): string | undefined =>
  status && (status.tone === 'bad' || status.tone === 'warn') ? `(${status.text})` : undefined

class Drawing {
  readonly lines: DiagramLines
  private readonly views: SessionViews
  private readonly servers = new Map<string, string>()

  constructor(views: SessionViews, most: number) {
    this.views = views
    this.lines = new DiagramLines(most, CHARACTERS)
  }

  draw(row: Row): void {
    const server = this.server(row)
    const fromServer = row.direction === 'server-to-client'
    const [from, to] = fromServer ? [server, 'C'] : ['C', server]
    switch (row.kind) {
      case 'request':
      case 'ask':
        this.lines.arrow(from, '->>', to, words(row, outcome(row)))
        return
      case 'response':
        this.lines.arrow(from, '-->>', to, words(row, outcome(row)))
        return
      case 'notification':
        this.lines.folded(from, '--)', to, mermaidText(row.method ?? row.label), mermaidText(row.detail))
        return
      case 'answer':
        this.answer(row, server)
        return
      case 'malformed':
        this.lines.arrow(from, '-x', to, words(row))
        return
      case 'http':
        this.http(row, server)
        return
      case 'app':
        this.app(row)
        return
      case 'stderr':
      case 'note':
        this.lines.note(`C,${server}`, words(row))
    }
  }

  participants(): readonly string[] {
    const { used } = this.lines
    return [
      ...(used.has('P') ? ['participant P as You'] : []),
      'participant C as Client',
      ...Array.from(this.servers, ([url, id]) => `participant ${id} as ${mermaidText(this.nameOf(url), 40)}`),
      ...(used.has('A') ? ['participant A as App'] : []),
      ...(used.has('M') ? ['participant M as Model'] : []),
    ]
  }

  private answer(row: Row, server: string): void {
    const ask = row.ask === undefined ? undefined : this.views.ask(row.ask)
    const by = ask?.answeredBy
    if (by === 'person' || by === 'watcher') this.lines.arrow('P', '->>', 'C', words(row))
    else if (by === 'provider') this.lines.arrow('M', '-->>', 'C', words(row))
    else if (ask?.era === 'modern') this.lines.note('C', words(row, row.status && `(${row.status.text})`))
    // In the modern era the next round carries it, which has a row of its own.
    if (ask?.era !== 'modern')
      this.lines.arrow(
        'C',
        '-->>',
        server,
        words(row, by === 'person' ? undefined : row.status && `(${row.status.text})`),
      )
  }

  private app(row: Row): void {
    if (row.app?.from === 'app') this.lines.arrow('A', '-)', 'C', words(row, outcome(row)))
    else if (row.app?.from === 'host') this.lines.arrow('C', '-)', 'A', words(row, outcome(row)))
    else this.lines.note('C', words(row))
  }

  private http(row: Row, server: string): void {
    const http = row.http === undefined ? undefined : this.views.http(row.http)
    const peer = http?.lane === 'provider' ? 'M' : server
    const text = words(row, row.status && `(${row.status.text})`)
    if (row.direction === 'server-to-client') this.lines.arrow(peer, '--x', 'C', text)
    else this.lines.arrow('C', '->>', peer, text)
  }

  private server({ connectionId }: Row): string {
    const url = this.views.connection(connectionId)?.url ?? ''
    const known = this.servers.get(url) ?? `S${this.servers.size === 0 ? '' : this.servers.size + 1}`
    this.servers.set(url, known)
    return known
  }

  private nameOf(url: string): string {
    const { serverInfo } = this.views.connections().findLast((one) => one.url === url && one.serverInfo) ?? {}
    return serverInfo?.title ?? serverInfo?.name ?? (URL.canParse(url) ? new URL(url).host : 'Server')
  }
}

/**
 * A Mermaid sequence diagram of the rows, in order of arrival: who said what to whom. Runs of the same notification are
 * one line with their count; what goes beyond the limit is left out, and said so.
 */
export const mermaidDiagram = (
  views: SessionViews,
  { shows = (facts) => !isAside(facts), most = LINES }: Options = {},
): string => {
  const { timeline } = views
  const drawing = new Drawing(views, most)
  const size = timeline.size('arrival')
  let left = 0
  for (let index = 0; index < size; index++) {
    // What is left out need not be described.
    const entry = timeline.entry(index)
    if (!entry || !shows(entry.facts)) continue
    if (drawing.lines.full) left++
    else drawing.draw(entry.row)
  }
  const drawn = drawing.lines.all()
  const note =
    left === 0
      ? []
      : [`Note over C: ${left.toLocaleString('en')} more ${left === 1 ? 'row was' : 'rows were'} left out`]
  return ['sequenceDiagram', ...[...drawing.participants(), ...drawn, ...note].map((line) => `  ${line}`), ''].join(
    '\n',
  )
}

/** Of one call and all that belongs to it. */
export const mermaidOf = (views: SessionViews, rowKey: string): string => {
  const group = views.timeline.find(rowKey)?.group
  return mermaidDiagram(views, { shows: ({ key }) => views.timeline.find(key)?.group === group })
}
