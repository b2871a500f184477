import { knownSecrets } from '@/lib/browser/sharing/known-secrets'
import { selectionOf, type SharedPart } from '@/lib/browser/sharing/selection-of'
import { inSlices, Turns, type Pause } from '@/lib/files/slices'
import type { Source } from '@/lib/files/source'
import { CLIENT_INFO } from '@/lib/protocol/meta'
import type { RecordingEvent } from '@/lib/recording/events'
import { select } from '@/lib/share/select/select'
import type { Finding } from '@/lib/spec/findings'
import { SessionViews } from '@/lib/views/session-views'
import { fileName, type Format } from './file-name'
import { judgeOnce } from './judge-once'
import { pause } from './pause'
import { redactSliced } from './redact-sliced'

export type ExportChoice = { readonly format: Format; readonly part: SharedPart; readonly redact: boolean }

/** The session as it is exported: events that the views have folded, what was found, what it is called. */
type Exported = {
  readonly source: Source
  readonly views: SessionViews
  readonly findings: readonly Finding[]
}

type ExportDeps = {
  readonly signal: AbortSignal
  readonly yieldTo?: Pause
  readonly judge?: typeof judgeOnce
  readonly known?: () => readonly string[]
}

type Work = { readonly turns: Turns; readonly signal: AbortSignal }

/** Never a type that a browser would show. */
const TYPE = { type: 'application/octet-stream' }
/** Events folded between two looks at the clock. */
const BATCH = 32

const blobOf = async (parts: Iterable<string>, { turns, signal }: Work): Promise<Blob> => {
  const blobs: Blob[] = []
  for await (const part of inSlices(parts, turns)) {
    signal.throwIfAborted()
    blobs.push(new Blob([part]))
  }
  return new Blob(blobs, TYPE)
}

const foldSliced = async ({ events }: Source, { turns, signal }: Work): Promise<SessionViews> => {
  const views = new SessionViews()
  const given: RecordingEvent[] = []
  for (let from = 0; from < events.length; from += BATCH) {
    given.push(...events.slice(from, from + BATCH))
    views.advance(given)
    await turns.take()
    signal.throwIfAborted()
  }
  return views
}

/** The writers are no part of the page that opens. */
const writers = () => import('./writers')

/**
 * Writes a session, or a part of it, as a file; in slices, so that the page goes on meanwhile. Secrets are replaced as
 * for sharing when that is chosen: then what was found is found again in what is left.
 * @throws AbortError at `signal`.
 */
export const exportFile = async (
  { source, views, findings }: Exported,
  { format, part, redact }: ExportChoice,
  { signal, yieldTo = pause, judge = judgeOnce, known = knownSecrets }: ExportDeps,
): Promise<{ readonly blob: Blob; readonly name: string }> => {
  const work: Work = { turns: new Turns(yieldTo), signal }
  const safe = redact ? await redactSliced(source, known(), work.turns, signal) : source
  const selection = await selectionOf(part, views, work.turns, signal)
  const { source: chosen, renumbered } = select(safe, views, selection)
  const { harParts, jsonlParts, markdownSession, mermaidDiagram } = await writers()
  const write = async (): Promise<Blob> => {
    if (format === 'jsonl') return blobOf(jsonlParts(chosen), work)
    if (format === 'har')
      return blobOf(harParts(chosen, { name: CLIENT_INFO.title, version: CLIENT_INFO.version }), work)
    const shown = chosen === source ? views : await foldSliced(chosen, work)
    if (format === 'mermaid') return new Blob([mermaidDiagram(shown)], TYPE)
    const found = redact ? await judge(safe.events, signal) : findings
    signal.throwIfAborted()
    const own = found?.filter(({ seq }) => selection.kind === 'all' || renumbered(`event:${seq}`) !== undefined)
    const { title } = chosen.header
    return new Blob([markdownSession({ title: title === '' ? 'Session' : title, views: shown, findings: own })], TYPE)
  }
  return { blob: await write(), name: fileName(chosen.header.title, chosen.header.startedAt, format) }
}
