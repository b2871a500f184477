import { describe, expect, it } from 'vitest'
import { REVISIONS } from '@/lib/protocol/revisions'
import { factsMissing, readFacts } from '@/lib/testing/shared-facts'
import { annotatedRequirements } from './annotated'

type Requirement = { readonly id: string; readonly revisions: readonly string[] }

describe.skipIf(factsMissing('spec/requirements.json'))('Requirements marked on shapes', () => {
  it.each(REVISIONS)('are all requirements of %s', (revision) => {
    const all = readFacts('spec/requirements.json') as readonly Requirement[]
    const known = new Set(all.filter(({ revisions }) => revisions.includes(revision)).map(({ id }) => id))
    expect([...annotatedRequirements([revision])].filter((id) => !known.has(id))).toEqual([])
  })
})

it('are found however deep they lie', () => {
  expect(annotatedRequirements()).toContain('icons-shape')
  expect(annotatedRequirements(['2025-11-25'])).toContain('elicitation-required-error-url-mode')
  expect(annotatedRequirements(['2026-07-28'])).toContain('sampling-priorities-range')
  expect(annotatedRequirements(['2024-11-05'])).not.toContain('icons-shape')
})
