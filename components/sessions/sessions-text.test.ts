import { describe, expect, it } from 'vitest'
import type { KeptSession } from '@/lib/browser/kept/kept-session'
import { keptName, titled } from '@/lib/browser/kept/kept-name'
import { newHeader } from '@/lib/recording/recording'
import { isShort, toDrop } from './room'
import { when } from './when'

const session = (id: string, changedAt: number, bytes: number): KeptSession => ({
  id,
  header: '',
  title: '',
  startedAt: Date.UTC(2026, 10, 21, 12),
  changedAt,
  bytes,
  events: 1,
  findings: { must: 0, should: 0 },
})

describe('A session in the list', () => {
  it('says when it was, the shorter the nearer', () => {
    const at = (year: number, month: number, day: number) => new Date(year, month, day, 9, 5).getTime()
    const now = new Date(2026, 10, 21, 18).getTime()
    expect(
      [at(2026, 10, 21), at(2026, 10, 20), at(2026, 2, 3), at(2025, 10, 21)].map((then) => when(then, now)),
    ).toEqual(['09:05', 'yesterday 09:05', '3 Mar, 09:05', '21 Nov 2025'])
  })

  it('is called what the person says, or its file, or after its server', () => {
    const s = session('a', 1, 1)
    const server = { ...s, server: 'http://localhost:3000/mcp' }
    expect([s, server, { ...server, serverName: 'Tea' }, { ...server, title: 'File' }].map(keptName)).toEqual([
      'Session, 21 Nov',
      'localhost:3000, 21 Nov',
      'Tea, 21 Nov',
      'File',
    ])
    expect(keptName({ ...server, title: 'File', name: 'Mine' })).toBe('Mine')
    const source = { header: newHeader('a', 1, ''), events: [] }
    expect(titled(source, { ...server, name: 'Mine' }).header.title).toBe('Mine')
    expect(titled(source, undefined)).toBe(source)
  })

  it('is offered for deletion when it is among the oldest, and open nowhere', () => {
    const sessions = [session('new', 9, 30), session('old', 1, 5), session('older', 0, 40), session('open', 0, 90)]
    const drop = (usage: number) => toDrop(sessions, { usage, quota: 100 }, new Set(['open'])).map(({ id }) => id)
    expect([drop(50), drop(95), drop(102)]).toEqual([['older'], ['older'], ['older', 'old']])
    expect([
      isShort({ usage: 79, quota: 100 }),
      isShort({ usage: 80, quota: 100 }),
      isShort({ usage: 0, quota: 0 }),
    ]).toEqual([false, true, false])
  })
})
