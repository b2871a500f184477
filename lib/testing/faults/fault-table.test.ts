import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isObject } from '@/lib/protocol/json'
import { factsMissing, readFacts } from '@/lib/testing/shared-facts'
import { FAULT_TABLE } from './fault-table'

const FILE = 'security/fault-list.json'

const source = (file: string): string => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8')

describe('The faults', () => {
  it.skipIf(factsMissing(FILE))('on the list are all in the table, and no others', () => {
    const list = readFacts(FILE) as readonly unknown[]
    const ids = list.map((entry) => (isObject(entry) ? entry['id'] : undefined))
    expect(ids).toHaveLength(46)
    expect(Object.keys(FAULT_TABLE).sort()).toEqual([...ids].sort())
  })

  it.each(Object.entries(FAULT_TABLE))('%s has its tests where the table says', (_, tests) => {
    expect(tests.length).toBeGreaterThan(0)
    for (const [file, title] of tests) {
      const text = source(file)
      expect(text, `${file} holds “${title}”`).toContain(title)
      expect(text, `${file} skips nothing`).not.toMatch(/\b(it|test|describe)\.(skip|only|todo)\(/)
    }
  })
})
