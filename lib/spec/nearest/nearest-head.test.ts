import { describe, expect, it } from 'vitest'
import { headLines, nearestHead, type Head } from './nearest-head'

const head: Head = {
  status: 200,
  statusText: '',
  headers: [
    ['Content-Type', 'text/plain'],
    ['X-A', '1'],
    ['x-a', '2'],
  ],
}

describe('The head of a response', () => {
  it('is shown in lines', () => {
    expect(headLines(head)).toEqual(['200 OK', 'Content-Type: text/plain', 'X-A: 1', 'x-a: 2'])
  })

  it('has the status and headers that its findings ask for', () => {
    const { value, edits } = nearestHead(head, [
      { message: 'accepted', actual: 200, expected: 202 },
      { message: 'a type', mend: { header: 'content-type', value: 'application/json' } },
      { message: 'none of it', mend: { header: 'X-A' } },
      { message: 'a challenge', mend: { header: 'WWW-Authenticate', value: 'Bearer' } },
    ])
    expect(headLines(value)).toEqual(['202 Accepted', 'Content-Type: application/json', 'WWW-Authenticate: Bearer'])
    expect(edits.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      'replace status',
      'replace content-type',
      'remove X-A',
      'add WWW-Authenticate',
    ])
  })

  it('is left alone where no finding says how it would be right', () => {
    const findings = [
      { message: 'a body', actual: 5, expected: 0 },
      { message: 'in the body', path: '/id', actual: 200, expected: 202 },
      { message: 'in words', expected: 'another' },
      { message: 'as it is', mend: { header: 'content-type', value: 'text/plain' } },
    ]
    expect(nearestHead(head, findings)).toEqual({ value: head, edits: [] })
  })
})
