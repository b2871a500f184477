import { describe, expect, it } from 'vitest'
import { freeSlot, readTabSessions } from './tab-sessions'

describe('The sessions of a tab, as they were stored', () => {
  it('are none where nothing, or nothing that makes sense, is stored', () => {
    for (const stored of [undefined, null, 'a', [], {}, { open: 'x' }])
      expect(readTabSessions(stored)).toEqual({ open: [] })
  })

  it('name each place once, and only places that are there', () => {
    const stored = {
      open: [{ slot: '1', id: 'a' }, { slot: '2' }, { slot: '1', id: 'b' }, { id: 'c' }, { slot: '' }, 7],
      active: '2',
      beside: '9',
    }
    expect(readTabSessions(stored)).toEqual({ open: [{ slot: '1', id: 'a' }, { slot: '2' }], active: '2' })
  })

  it('never have the same one twice in sight, and always one that is worked with', () => {
    const open = [{ slot: '1' }, { slot: '2' }]
    expect(readTabSessions({ open, active: '9', beside: '1' })).toEqual({ open, active: '1' })
    expect(readTabSessions({ open, active: '2', beside: '1' })).toEqual({ open, active: '2', beside: '1' })
  })

  it('leave numbers free', () => {
    expect([freeSlot([]), freeSlot([{ slot: '2' }]), freeSlot([{ slot: 'x' }])]).toEqual(['1', '3', '1'])
  })
})
