import type { Imported, NamedServer } from '@/lib/files/import/imported'
import { ProblemError, type Problem } from '@/lib/protocol/problem'
import { Recording } from '@/lib/recording/recording'
import { perSession } from '@/lib/browser/per-session'
import type { Session } from '@/lib/browser/session'
import { openFile } from './open-file'

/** What became of the file that was opened last. */
export type ImportState =
  | { readonly step: 'idle' }
  | { readonly step: 'reading'; readonly name: string }
  | { readonly step: 'failed'; readonly name: string; readonly problem: Problem }
  | {
      readonly step: 'opened'
      readonly name: string
      readonly notes: readonly string[]
      /** What stopped the reading before the end. */
      readonly problem?: Problem
    }
  | {
      readonly step: 'servers'
      readonly name: string
      readonly servers: readonly NamedServer[]
      readonly notes: readonly string[]
    }

type Opener = (file: File, signal: AbortSignal) => Promise<Imported>

const problemOf = (error: unknown): Problem =>
  error instanceof ProblemError
    ? error.problem
    : {
        code: 'FILE_NOT_READ',
        title: 'The file could not be read',
        cause: error instanceof Error ? error.message : String(error),
        action: 'Check that it is still there and may be read, then open it again.',
      }

/** Opens files in place of the session that is shown; a newer file takes the place of one that is still being read. */
export class Importer {
  private readonly session: Session
  private readonly openFile: Opener
  private readonly listeners = new Set<() => void>()
  private readonly openedListeners = new Set<() => void>()
  private known: ImportState = { step: 'idle' }
  private work = new AbortController()

  constructor(session: Session, opener: Opener = openFile) {
    this.session = session
    this.openFile = opener
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Calls `listener` whenever another session is shown. */
  readonly onOpened = (listener: () => void): (() => void) => {
    this.openedListeners.add(listener)
    return () => this.openedListeners.delete(listener)
  }

  readonly state = (): ImportState => this.known

  readonly open = async (file: File): Promise<void> => {
    this.work.abort()
    const work = new AbortController()
    this.work = work
    const { name } = file
    this.change({ step: 'reading', name })
    try {
      const imported = await this.openFile(file, work.signal)
      if (!work.signal.aborted) this.take(name, imported)
    } catch (error) {
      if (!work.signal.aborted) this.change({ step: 'failed', name, problem: problemOf(error) })
    }
  }

  readonly dismiss = (): void => {
    this.work.abort()
    this.change({ step: 'idle' })
  }

  private take(name: string, imported: Imported): void {
    if (imported.kind === 'servers') {
      const { servers, notes } = imported
      this.change({ step: 'servers', name, servers, notes })
      return
    }
    const { header, events, notes, problem } = imported
    const clock = (): number => performance.timeOrigin + performance.now()
    this.session.state().show(new Recording(header, clock, events), 'own')
    this.change(
      notes.length > 0 || problem ? { step: 'opened', name, notes, ...(problem && { problem }) } : { step: 'idle' },
    )
    for (const listener of this.openedListeners) listener()
  }

  private change(state: ImportState): void {
    this.known = state
    for (const listener of this.listeners) listener()
  }
}

/** The one importer of a session's page. */
export const importerOf = perSession((session: Session) => new Importer(session))
