import { describe, expect, it } from 'vitest'
import { rejection, rejectionHint } from './rejection'

describe('A rejection', () => {
  it('is the error the specification names', () => {
    expect(rejection('sampling')).toEqual({ kind: 'error', code: -1, message: 'User rejected sampling request' })
  })

  it('says what becomes of it in each era', () => {
    expect(rejectionHint('sampling', 'legacy')).toContain('error -1')
    expect(rejectionHint('sampling', 'modern')).toContain('given up')
  })
})
