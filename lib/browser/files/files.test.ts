import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { newHeader } from '@/lib/recording/recording'
import { jsonlParts } from '@/lib/files/export/jsonl'
import { importText } from '@/lib/files/import/import-text'
import { MOST_BYTES } from '@/lib/files/import/import-problems'
import { messageKey } from '@/lib/recording/keys'
import { timelineText, viewsOf } from '@/lib/testing/timeline-text'
import { Transcript } from '@/lib/testing/transcript'
import { exportFile, type ExportChoice } from './export-file'
import { fileName } from './file-name'
import { Importer } from './importer'
import { openFile } from './open-file'
import { ADVERTISE_NOTHING } from '@/lib/protocol/capabilities'
import { Session } from '@/lib/browser/session'

const SECRET = 'sk-live-4f9a8b7c6d5e4f3a'
const signal = new AbortController().signal

const told = () => {
  const one = new Transcript().connects('2025-11-25', { serverInfo: { name: 'shop' } })
  one.sends(
    { id: 1, method: 'tools/call', params: { name: 'buy' } },
    { headers: [['authorization', `Bearer ${SECRET}`]] },
  )
  one.receives({ id: 1, result: { content: [{ type: 'text', text: `paid with ${SECRET}` }] } })
  one.sends({ id: 2, method: 'tools/list' })
  one.receives({ id: 2, result: { tools: [] } })
  return one.events
}

const events = told()
const source = { header: newHeader('r1', Date.UTC(2026, 10, 21, 9), 'Shop / live'), events }

const exported = async (choice: Partial<ExportChoice>) => {
  const views = viewsOf(events)
  const whole: ExportChoice = { format: 'jsonl', part: { kind: 'all' }, redact: false, ...choice }
  const { blob, name } = await exportFile({ source, views, findings: [] }, whole, {
    signal,
    yieldTo: () => Promise.resolve(),
    known: () => [SECRET],
    judge: () => Promise.resolve([]),
  })
  return { text: await blob.text(), name, type: blob.type }
}

const rowsIn = (text: string): readonly string[] => {
  const imported = importText(text, { name: 'f', newId: () => 'new' })
  return imported.kind === 'recording' ? timelineText(imported.events) : []
}

const file = (text: string, name = 'a file'): File => new File([text], name)

const noWorker = () => Promise.reject(new Error('no worker here'))

describe('saving', () => {
  it('writes the whole session, never as something that a browser would show', async () => {
    const { text, name, type } = await exported({})
    expect(rowsIn(text)).toEqual(timelineText(events))
    expect(text).toContain(SECRET)
    expect(name).toBe('Shop-live-2026-11-21T0900.parley.jsonl')
    expect(type).toBe('application/octet-stream')
  })

  it.each(['jsonl', 'har', 'markdown', 'mermaid'] as const)(
    'replaces secrets in %s when that is chosen',
    async (format) => {
      const { text } = await exported({ format, redact: true })
      expect(text).not.toContain(SECRET)
      expect(text).toContain('tools/list')
    },
  )

  it('writes only one exchange, or what the filter shows', async () => {
    const [, list] = viewsOf(events).exchanges()
    const one = await exported({ part: { kind: 'exchange', key: list?.key ?? messageKey(events[0]!.seq, 0) } })
    expect(rowsIn(one.text).filter((row) => row.startsWith('→'))).toEqual(['→ tools/list [200]'])
    const shown = await exported({
      format: 'har',
      part: { kind: 'shown', aside: false, test: ({ method }) => method === 'tools/call' },
    })
    expect(rowsIn(shown.text).filter((row) => row.startsWith('→'))).toEqual(['→ tools/call buy [200]'])
  })

  it.each([
    ['', 'session-2026-11-21T0900.md'],
    ['Concierge, Nov 21', 'Concierge-2026-11-21T0900.md'],
    ['../../etc/passwd', 'etc-passwd-2026-11-21T0900.md'],
    ['Größe: 日本', 'Gro-e-2026-11-21T0900.md'],
  ])('calls the file of “%s” by a name that every system takes', (title, name) => {
    expect(fileName(title, Date.UTC(2026, 10, 21, 9), 'markdown')).toMatch(
      name === 'Gro-e-2026-11-21T0900.md' ? /^[\w.-]+\.md$/ : name,
    )
  })
})

describe('opening', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    vi.stubGlobal('requestAnimationFrame', () => 0)
    vi.stubGlobal('cancelAnimationFrame', () => undefined)
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  const session = () => new Session({ fetch: noWorker, connect: noWorker })

  it('reads a session of ours here, and all else in a worker', async () => {
    const own = await openFile(file([...jsonlParts(source)].join('')), signal, noWorker)
    expect(own).toMatchObject({ kind: 'recording', header: source.header, notes: [] })
    await expect(openFile(file('{"log":{}}'), signal, noWorker)).rejects.toThrow('no worker here')
  })

  it('refuses what is too large before it reads any of it', async () => {
    const huge = Object.defineProperty(file('x'), 'size', { value: MOST_BYTES + 1 })
    await expect(openFile(huge, signal, noWorker)).rejects.toThrow('It has 257 MB; up to 256 MB can be read.')
  })

  it('shows the recording, and tells what is to be known of it', async () => {
    const page = session()
    const importer = new Importer(page, (given, stop) => openFile(given, stop, noWorker))
    let opened = 0
    importer.onOpened(() => opened++)
    await importer.open(file(`${[...jsonlParts(source)].join('')}nonsense`, 'shop.parley.jsonl'))
    expect(page.published().header.title).toBe('Shop / live')
    expect(importer.state()).toMatchObject({ step: 'opened', name: 'shop.parley.jsonl', problem: { code: 'BAD_LINE' } })
    expect(opened).toBe(1)
  })

  it.each([
    ['a foreign capture', { origin: { kind: 'har' as const } }, 'another'],
    ['what was given away', { shared: { replaced: 1, dropped: 0, left: 0 } }, 'another'],
    ['a session of one’s own', {}, 'r1'],
  ])('goes on from %s in a session of its own, or in the same', async (_, more, id) => {
    const page = new Session({ fetch: noWorker, connect: noWorker })
    const header = { ...source.header, ...more }
    const importer = new Importer(page, () => Promise.resolve({ kind: 'recording', header, events, notes: [] }))
    await importer.open(file(''))
    expect(page.published().header.id).toBe('r1')
    page
      .state()
      .connect({ url: 'http://a.test/', version: 'auto', headers: [], advertised: ADVERTISE_NOTHING, roots: [] })
    const shown = page.published().header.id
    expect(shown === 'r1' ? 'r1' : 'another').toBe(id)
  })

  it('leaves the session as it is when the file is no use', async () => {
    const page = session()
    const before = page.published()
    const importer = new Importer(page, (given, stop) => openFile(given, stop, noWorker))
    await importer.open(file('{"format":"parley-recording","version":999}'))
    expect(importer.state()).toMatchObject({ step: 'failed', problem: { code: 'NEWER_FORMAT' } })
    expect(page.published()).toBe(before)
    importer.dismiss()
    expect(importer.state()).toEqual({ step: 'idle' })
  })

  it('offers the servers of a configuration', async () => {
    const servers = [{ name: 'shop', url: 'https://shop.example/mcp' }]
    const importer = new Importer(session(), () => Promise.resolve({ kind: 'servers', servers, notes: [] }))
    await importer.open(file('{}', 'mcp.json'))
    expect(importer.state()).toEqual({ step: 'servers', name: 'mcp.json', servers, notes: [] })
  })
})
