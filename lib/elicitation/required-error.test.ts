import { describe, expect, it } from 'vitest'
import { readRequiredPages } from './required-error'

const page = { mode: 'url', message: 'Open an account', url: 'https://a.example/', elicitationId: 'e1' }

describe('The error that requires pages', () => {
  it('is read page by page', () => {
    expect(readRequiredPages({ elicitations: [page] }, '2025-11-25')).toEqual({
      pages: [{ message: 'Open an account', url: 'https://a.example/', id: 'e1', remarks: [] }],
      remarks: [],
    })
  })

  it.each([undefined, null, {}, { elicitations: [] }, { elicitations: 'e1' }])('that is %j lists nothing', (data) => {
    const { pages, remarks } = readRequiredPages(data, '2025-11-25')
    expect(pages).toEqual([])
    expect(remarks.map(({ rule }) => rule)).toEqual(['elicitation-required-error-list'])
  })

  it('may hold entries that are no pages, and pages that nobody can complete', () => {
    const data = { elicitations: [5, { ...page, mode: 'form' }, { ...page, elicitationId: undefined }] }
    const { pages, remarks } = readRequiredPages(data, '2025-11-25')
    expect(pages.map(({ id }) => id)).toEqual(['e1', undefined])
    expect(remarks.map(({ rule, path }) => [rule, path])).toEqual([
      ['elicitation-required-error-url-mode', '/elicitations/0'],
      ['elicitation-required-error-url-mode', '/elicitations/1'],
      ['elicitation-required-error-url-mode', '/elicitations/2'],
    ])
  })

  it('says at each page what is wrong with it', () => {
    const { pages } = readRequiredPages({ elicitations: [page, { ...page, url: 'http://a.example' }] }, '2025-11-25')
    expect(pages[1]?.remarks).toMatchObject([{ rule: 'elicitation-url-https', path: '/elicitations/1/url' }])
  })

  it('is gone from 2026-07-28', () => {
    const { remarks } = readRequiredPages({ elicitations: [page] }, '2026-07-28')
    expect(remarks.map(({ rule }) => rule)).toEqual(['errors-no-32042'])
  })
})
