import { describe, expect, it } from 'vitest'
import { BY_HAND, readRoutes } from './routes'

describe('Routes', () => {
  it.each([undefined, null, 'provider', [], { sampling: 'somebody', roots: 7 }])(
    'are all by hand where %j was stored',
    (stored) => {
      expect(readRoutes(stored)).toEqual(BY_HAND)
    },
  )

  it('are kept by kind, each only where that kind can go that way', () => {
    expect(readRoutes({ sampling: 'reject', elicitation: 'provider', roots: 'configured' })).toEqual({
      sampling: 'reject',
      elicitation: 'manual',
      roots: 'configured',
    })
  })
})
