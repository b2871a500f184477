import { isObject, jsonDepth, MAX_DEPTH } from '@/lib/protocol/json'
import { ProblemError } from '@/lib/protocol/problem'
import { badEntry, newerCassette, notACassette } from './codec-problems'
import { entryFault } from './entry-check'
import { prettyJson } from './pretty'
import type { Cassette, CassetteEntry } from './types'

const VERSION = 1

const ordered = ({ note, ask, answer, ignore, times }: CassetteEntry): CassetteEntry => ({
  ...(note !== undefined && { note }),
  ask: { method: ask.method, params: ask.params ?? {} },
  ...(ignore !== undefined && { ignore }),
  answer,
  ...(times !== undefined && { times }),
})

/** The file: the same text for the same cassette, laid out to be read, compared by line and edited. */
export const encodeCassette = ({ title, recordedFrom, entries }: Cassette): string => {
  const head = { format: 'parley-cassette', version: VERSION, title, recordedFrom }
  const members = Object.entries(head)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `  ${JSON.stringify(key)}: ${prettyJson(value, '  ')},\n`)
  // An entry is never one line: what is asked and what is answered stand under each other.
  const listed = entries.map((entry) => {
    const lines = Object.entries(ordered(entry)).map(
      ([key, value]) => `      ${JSON.stringify(key)}: ${prettyJson(value, '      ')}`,
    )
    return `    {\n${lines.join(',\n')}\n    }`
  })
  return `{\n${members.join('')}  "entries": ${listed.length === 0 ? '[]' : `[\n${listed.join(',\n')}\n  ]`}\n}\n`
}

/**
 * Reads a file. Members it does not know are refused rather than passed over: a mistyped `ignore` would go unnoticed.
 * @throws ProblemError `NOT_A_CASSETTE`, `NEWER_CASSETTE`, or `BAD_ENTRY` with which entry and why.
 */
export const decodeCassette = (text: string): Cassette => {
  const value = parsed(text)
  if (!isObject(value) || value['format'] !== 'parley-cassette')
    throw new ProblemError(notACassette('It does not begin with "format": "parley-cassette".'))
  const { version, title, recordedFrom, entries, format: _format, ...strange } = value
  if (typeof version === 'number' && version > VERSION) throw new ProblemError(newerCassette(version, VERSION))
  if (version !== VERSION) throw new ProblemError(notACassette(`Its version must be ${VERSION}.`))
  const [stranger] = Object.keys(strange)
  if (stranger !== undefined) throw new ProblemError(notACassette(`A cassette has no member “${stranger}”.`))
  if (title !== undefined && typeof title !== 'string') throw new ProblemError(notACassette('Its title is no text.'))
  if (recordedFrom !== undefined && !isSource(recordedFrom))
    throw new ProblemError(notACassette('Its recordedFrom must be { "name": …, "url": … }, the name being optional.'))
  if (!Array.isArray(entries)) throw new ProblemError(notACassette('It has no list of entries.'))
  for (const [index, entry] of entries.entries()) {
    const fault = entryFault(entry)
    if (fault !== undefined) throw new ProblemError(badEntry(index + 1, fault))
  }
  return value as Cassette
}

const parsed = (text: string): unknown => {
  // A byte order mark is what some editors begin a file with.
  const json = text.replace(/^\uFEFF/, '')
  if (jsonDepth(json) > MAX_DEPTH) throw new ProblemError(notACassette(`It is nested deeper than ${MAX_DEPTH} levels.`))
  try {
    return JSON.parse(json)
  } catch (error) {
    throw new ProblemError(notACassette(error instanceof Error ? error.message : 'It is not JSON.'), { cause: error })
  }
}

const isSource = (value: unknown): boolean =>
  isObject(value) &&
  typeof value['url'] === 'string' &&
  (value['name'] === undefined || typeof value['name'] === 'string') &&
  Object.keys(value).every((key) => key === 'name' || key === 'url')
