import { describe, expect, it, vi } from 'vitest'
import { ProblemError } from '@/lib/protocol/problem'
import type { RecordingEvent } from '@/lib/recording/events'
import { shopSession, shopTool } from '@/lib/testing/shop-session'
import type { ShopCall } from '@/lib/testing/shop-session'
import { CompareJob } from './compare-job'
import type { CompareRequest } from './compare-job'
import type { ComparePort } from './compare-port'
import { Comparer } from './comparer'
import type { Compared, ComparedRow } from './compared'

const book: ShopCall = ['book', 'Oslo', 'Booked.']
const find: ShopCall = ['find', 'Oslo', 'Three hotels.']

/** What a worker does, without one: everything is cloned on its way. */
const inThread = (asked: CompareRequest[] = []): ComparePort => {
  const job = new CompareJob()
  return {
    ask: (request) => {
      asked.push(request)
      return Promise.resolve(structuredClone(job.answer(structuredClone(request))))
    },
    stop: () => undefined,
  }
}

const input = ({ events }: { readonly events: readonly RecordingEvent[] }) => ({ read: () => events })

const done = async (comparer: Comparer): Promise<Compared> => {
  await vi.waitFor(() => {
    expect(comparer.state().phase).toBe('done')
  })
  const state = comparer.state()
  if (state.phase !== 'done') throw new Error('unreachable')
  return state.compared
}

const told = ({ section, mark, title, detail, breaking }: ComparedRow): string =>
  [section, mark, title, detail, breaking === true ? '!' : ''].filter((part) => part !== '').join(' ')

describe('Comparing two sessions', () => {
  it('tells of handshakes, lists and calls; opened, of their parts', async () => {
    const comparer = new Comparer(() => inThread())
    const left = shopSession({ tools: [shopTool('book'), shopTool('find'), shopTool('pay')], calls: [book, find] })
    const right = shopSession({
      revision: '2026-07-28',
      tools: [shopTool('book'), shopTool('find', ['day'])],
      calls: [book, ['find', 'Oslo', 'No hotels.'], ['book', 'Rome', 'Booked.']],
    })
    comparer.start(input(left), input(right))
    const { rows, left: facts, right: others } = await done(comparer)
    expect(facts.connection).toMatchObject({ server: 'shop', era: 'legacy', revision: '2025-11-25' })
    expect(others.connection).toMatchObject({ era: 'modern' })
    expect(rows.map(told).sort()).toEqual(
      [
        'calls added tools/call book',
        'calls changed tools/call find',
        'calls same tools/call book',
        'handshake aside era legacy → modern',
        'handshake aside revision 2025-11-25 → 2026-07-28',
        'tools changed find !',
        'tools removed pay !',
        'tools same book',
      ].sort(),
    )
    const open = async (text: string) => comparer.parts(rows.find((row) => told(row) === text)?.id ?? 'nothing')
    expect(await open('calls changed tools/call find')).toMatchObject([
      { part: 'request', mark: 'same' },
      {
        part: 'end',
        mark: 'changed',
        changes: [{ path: '/content/0/text', left: 'Three hotels.', right: 'No hotels.' }],
      },
    ])
    expect(await open('calls added tools/call book')).toMatchObject([
      { part: 'request', mark: 'added', right: { arguments: { city: 'Rome' } } },
      { part: 'end', mark: 'added' },
    ])
    expect(await open('tools changed find !')).toMatchObject([
      { part: 'entry', mark: 'changed', changes: [{ path: '/inputSchema/required' }], remarks: [{ breaking: true }] },
    ])
    expect(await open('tools removed pay !')).toMatchObject([{ mark: 'removed', left: { name: 'pay' } }])
    expect(await comparer.markdown('Before and after')).toMatch(/^# Before and after\n[^]*breaking[^]*tools\/call find/)
    expect(await open('handshake aside era legacy → modern')).toMatchObject([{ left: 'legacy', right: 'modern' }])
  })

  it('compares one connection with another, and only the calls that are meant', async () => {
    const first = shopSession({ calls: [book, find] })
    const both = shopSession({ calls: [book], after: first })
    const comparer = new Comparer(() => inThread())
    const { events } = both
    comparer.start({ read: () => events, connection: first.id }, { read: () => events, connection: both.id })
    const { rows, left, right } = await done(comparer)
    expect(rows.map(told)).toEqual(['calls same tools/call book', 'calls removed tools/call find'])
    expect([left.connections.length, right.connection?.id]).toEqual([2, both.id])
    const kept = rows.flatMap((row) => row.left ?? []).slice(0, 1)
    comparer.start(
      { read: () => events, connection: first.id, calls: kept },
      { read: () => events, connection: both.id },
    )
    expect((await done(comparer)).rows.map(told)).toEqual(['calls same tools/call book'])
    comparer.start(
      { read: () => events, connection: both.id },
      { read: () => events, connection: first.id, calls: kept },
    )
    expect((await done(comparer)).rows.map(told)).toEqual(['calls same tools/call book'])
  })

  it('hands long sessions over in portions, of what there was when it began', async () => {
    const asked: CompareRequest[] = []
    const port = inThread(asked)
    const long = shopSession({
      calls: Array.from({ length: 1_200 }, (_, at): ShopCall => ['book', `City ${at}`, 'ok']),
    })
    const { events } = long
    const total = events.length
    const ask: ComparePort['ask'] = (request) => {
      long.closes()
      return port.ask(request)
    }
    const comparer = new Comparer(() => ({ ...port, ask }))
    comparer.start(input(long), input(shopSession()))
    const { left, rows } = await done(comparer)
    expect(rows).toHaveLength(1_200)
    expect(left.events).toBe(total)
    expect(asked.filter(({ kind }) => kind === 'events').length).toBeGreaterThan(2)
  })

  it('says why it cannot, and can be tried again', async () => {
    const problem = { code: 'KEPT_UNKNOWN', title: 'Not kept', cause: 'It was deleted.', action: 'Pick another.' }
    const comparer = new Comparer(() => inThread())
    comparer.start(input(shopSession()), { read: () => Promise.reject(new ProblemError(problem)) }, { about: 'a' })
    await vi.waitFor(() => {
      expect(comparer.state()).toEqual({ phase: 'failed', problem })
    })
    expect(comparer.isAbout('a')).toBe(true)
    const broken = new Comparer(() => ({ ...inThread(), ask: () => Promise.reject(new Error('its code is gone')) }))
    broken.start(input(shopSession()), input(shopSession()))
    await vi.waitFor(() => {
      expect(broken.state()).toMatchObject({ problem: { code: 'NOT_COMPARED', cause: 'its code is gone' } })
    })
    comparer.start(input(shopSession()), input(shopSession()), { about: 'b' })
    expect(comparer.isAbout('a')).toBe(false)
    expect((await done(comparer)).same).toBe(true)
  })

  it('leaves out values that cannot leave their thread', async () => {
    const deep = JSON.parse(`${'['.repeat(300)}${']'.repeat(300)}`) as unknown
    const with300 = shopSession({ tools: [{ name: 'deep', deep }] })
    const comparer = new Comparer(() => inThread())
    comparer.start(input(with300), input(shopSession({ tools: [{ name: 'deep', deep: 1 }] })))
    const { rows } = await done(comparer)
    const row = rows.find(({ title }) => title === 'deep')
    expect(await comparer.parts(row?.id ?? '')).toMatchObject([{ mark: 'changed', tooLarge: true }])
  })
})
