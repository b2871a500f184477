import { isObject, jsonDepth, MAX_DEPTH, objectAt } from '@/lib/protocol/json'
import { ProblemError } from '@/lib/protocol/problem'
import { decode } from '@/lib/recording/codec'
import { captureRecording } from './capture-recording'
import { readHar } from './har-entries'
import { brokenFile, MOST_BYTES, tooDeep, tooLarge, unknownFile } from './import-problems'
import type { Imported } from './imported'
import { isRecordingText } from './is-recording'
import { readInspector } from './inspector'
import { readOwnHar } from './own-har'
import { readServers } from './server-list'

type ImportDeps = {
  /** Of the file, for the title of what is made of it; its end says nothing about what it holds. */
  readonly name: string
  readonly newId: () => string
}

/** Characters that are looked at to tell what a file is. */
const HEAD = 1 << 16

const titleOf = (name: string): string => name.replace(/(?:\.parley)?\.(?:jsonl|json|har)$/i, '').slice(0, 200)

const parse = (text: string): unknown => {
  if (jsonDepth(text) > MAX_DEPTH) throw new ProblemError(tooDeep(MAX_DEPTH))
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'not JSON'
    const head = text.slice(0, HEAD)
    if (/^\s*\{\s*"log"\s*:/.test(head)) throw new ProblemError(brokenFile('HAR file', reason), { cause: error })
    const looksLikeJson = /^\s*[[{]/.test(head)
    throw new ProblemError(looksLikeJson ? brokenFile('file', reason) : unknownFile('It is no JSON text.'), {
      cause: error,
    })
  }
}

const fromHar = (log: Record<string, unknown>, { name, newId }: ImportDeps): Imported => {
  const own = readOwnHar(log)
  if (own) return { kind: 'recording', ...own, notes: [] }
  return captureRecording(readHar(log), { id: newId(), title: titleOf(name), kind: 'har' })
}

const read = (text: string, deps: ImportDeps): Imported => {
  // A character has at least one byte.
  if (text.length > MOST_BYTES) throw new ProblemError(tooLarge(text.length))
  if (isRecordingText(text)) return { kind: 'recording', ...decode(text.replace(/^\uFEFF/, '')), notes: [] }
  const value = parse(text.replace(/^\uFEFF/, ''))
  const log = objectAt(value, 'log')
  if (log && Array.isArray(log['entries'])) return fromHar(log, deps)
  const capture = readInspector(value)
  if (capture) return captureRecording(capture, { id: deps.newId(), title: titleOf(deps.name), kind: 'inspector' })
  const servers = readServers(value)
  if (servers) return servers
  throw new ProblemError(
    unknownFile(
      isObject(value) || Array.isArray(value) ? 'It is JSON, but of no kind known here.' : 'It holds a single value.',
    ),
  )
}

/**
 * Reads a file of any kind that carries a session, told by its content.
 * @throws ProblemError only: what it is instead, and what can be read.
 */
export const importText = (text: string, deps: ImportDeps): Imported => {
  try {
    return read(text, deps)
  } catch (error) {
    if (error instanceof ProblemError) throw error
    // Memory runs out before anything else does.
    throw new ProblemError(unknownFile(error instanceof Error ? error.message : String(error)), { cause: error })
  }
}
