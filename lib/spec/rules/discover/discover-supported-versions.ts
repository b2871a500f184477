import { isObject } from '@/lib/protocol/json'
import { pointer } from '@/lib/protocol/pointer'
import { named } from '@/lib/spec/parts/named'
import { defineRule, type Violation } from '@/lib/spec/rule'

const PATH = '/result/supportedVersions'
/** Revisions are named by their date; drafts by a word. */
const PLAUSIBLE = /^(?:\d{4}-\d{2}-\d{2}(?:[-.\w]{0,64})?|DRAFT[-.\w]{0,64}|draft[-.\w]{0,64})$/

const inEntry = (version: unknown, index: number, before: ReadonlySet<unknown>): readonly Violation[] => {
  const told = { path: `${PATH}${pointer(index)}`, actual: version }
  if (typeof version !== 'string') return [{ ...told, message: 'A supported version is not a string.' }]
  if (before.has(version)) return [{ ...told, message: `Version ${named(version)} is listed twice.` }]
  return PLAUSIBLE.test(version) ? [] : [{ ...told, message: `${named(version)} names no revision of MCP.` }]
}

export const discoverSupportedVersions = defineRule({
  id: 'discover-supported-versions',
  why: 'A client picks the newest revision that both sides know from this list; without one it can only guess.',
  fix: 'List the date of each revision the server speaks, once, as a string.',
  example: {
    right: '"supportedVersions": ["2026-07-28"]',
    wrong: '"supportedVersions": "2026-07-28"',
  },
  on: 'result',
  methods: ['server/discover'],
  check: ({ result }) => {
    if (!isObject(result)) return undefined
    const versions = result['supportedVersions']
    if (!Array.isArray(versions))
      return [{ message: 'supportedVersions is not an array.', path: PATH, actual: versions }]
    if (versions.length === 0) return [{ message: 'supportedVersions is empty.', path: PATH, actual: versions }]
    const before = new Set<unknown>()
    return versions.flatMap((version: unknown, index) => {
      const found = inEntry(version, index, before)
      before.add(version)
      return found
    })
  },
})
