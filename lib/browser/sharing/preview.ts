import { pause } from '@/lib/browser/files/pause'
import { Turns, type Pause } from '@/lib/files/slices'
import type { Seq } from '@/lib/recording/keys'
import { Redactor } from '@/lib/share/redact/plan'
import type { Replacement, Source } from '@/lib/share/redact/plan'
import { select } from '@/lib/share/select/select'
import type { SessionViews } from '@/lib/views/session-views'
import { selectionOf } from './selection-of'
import type { SharedPart } from './selection-of'
import { Written } from './written'

/** What is to leave, as chosen so far. */
export type ShareChoice = {
  readonly part: SharedPart
  readonly title: string
  /** Secrets of the app and texts added by hand. */
  readonly known: readonly string[]
  /** Ids of replacements that are left as they are. */
  readonly off: ReadonlySet<string>
}

/** What will leave, as far as that is known; a new object whenever that changes. */
export type PreviewState = {
  readonly step: 'looking' | 'writing' | 'ready' | 'stopped' | 'failed'
  /** From 0 to 1. */
  readonly progress: number
  readonly replacements: readonly Replacement[]
  /** Exactly what will leave; undefined until it is ready. */
  readonly written: Written | undefined
  /** Characters of the same selection as it was recorded. */
  readonly before: number
  readonly events: number
  readonly failure: string | undefined
}

/** A row's key, and the number of an event, in what leaves and in the session. */
type Names = { readonly renumbered: (key: string) => string | undefined; readonly original: (seq: Seq) => Seq }

type Looked = Names & { readonly of: ShareChoice; readonly source: Source; readonly redactor: Redactor }

const EMPTY: PreviewState = {
  step: 'looking',
  progress: 0,
  replacements: [],
  written: undefined,
  before: 0,
  events: 0,
  failure: undefined,
}

/** How much of the whole work the three passes are. */
const PASSES = { learn: 0.25, scan: 0.35, apply: 0.4 }

/**
 * Works out what will leave of a session, in slices: secrets are learnt from all of it, counted in what is selected,
 * and replaced there. A changed choice begins anew from where it makes a difference.
 */
export class SharePreview {
  private readonly session: Source
  private readonly views: SessionViews
  private readonly pause: Pause
  private readonly listeners = new Set<() => void>()
  private known: PreviewState = EMPTY
  private looked: Looked | undefined
  private before = 0
  private work = new AbortController()

  /** `session` must not change any more. */
  constructor(session: Source, views: SessionViews, yieldTo: Pause = pause) {
    this.session = session
    this.views = views
    this.pause = yieldTo
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly state = (): PreviewState => this.known

  /** What a row is called in what leaves; undefined when it does not. */
  readonly renumbered = (key: string): string | undefined => this.looked?.renumbered(key)

  /** The event of the session that is number `seq` in what leaves. */
  readonly original = (seq: Seq): Seq | undefined => this.looked?.original(seq)

  /** Works out what leaves by this choice; what was under way is given up. */
  choose(choice: ShareChoice): void {
    this.stop()
    const work = new AbortController()
    this.work = work
    this.run(choice, work.signal).catch((error: unknown) => {
      if (work.signal.aborted) return
      this.change({ step: 'failed', failure: error instanceof Error ? error.message : String(error) })
    })
  }

  stop(): void {
    this.work.abort()
    if (this.known.step === 'looking' || this.known.step === 'writing') this.change({ step: 'stopped' })
  }

  private async run(choice: ShareChoice, signal: AbortSignal): Promise<void> {
    const turns = new Turns(this.pause)
    const { looked } = this
    const same = looked?.of.part === choice.part && looked.of.known === choice.known
    if (looked && same) this.looked = { ...looked, of: choice }
    else await this.look(choice, turns, signal)
    await this.write(choice, turns, signal)
  }

  private async look(choice: ShareChoice, turns: Turns, signal: AbortSignal): Promise<void> {
    this.looked = undefined
    this.change({ ...EMPTY, replacements: this.known.replacements })
    const { source, renumbered } = select(
      this.session,
      this.views,
      await selectionOf(choice.part, this.views, turns, signal),
    )
    const redactor = new Redactor(choice.known)
    redactor.learnHeader({ ...source.header, title: choice.title })
    const step = async (from: number, share: number, done: number, of: number): Promise<void> => {
      if (done % 64 === 0) this.progress(from + (share * done) / Math.max(1, of))
      await turns.take()
      signal.throwIfAborted()
    }
    const { events } = this.session
    for (const [index, event] of events.entries()) {
      redactor.learn(event)
      await step(0, PASSES.learn, index, events.length)
    }
    this.before = 0
    for (const [index, event] of source.events.entries()) {
      redactor.scan(event)
      this.before += JSON.stringify(event).length + 1
      await step(PASSES.learn, PASSES.scan, index, source.events.length)
    }
    const original = (seq: Seq): Seq => originalOf(seq, this.session, source, renumbered)
    this.looked = { of: choice, source, redactor, renumbered, original }
  }

  private async write({ title, off }: ShareChoice, turns: Turns, signal: AbortSignal): Promise<void> {
    const { looked, before } = this
    if (!looked) return
    const { source, redactor } = looked
    const { replacements } = redactor.plan()
    const { length } = source.events
    this.change({ step: 'writing', replacements, written: undefined, before, events: length, failure: undefined })
    const header = redactor.applyHeader({ ...source.header, title }, off)
    const written = new Written(header)
    for (const [index, event] of source.events.entries()) {
      written.add(redactor.apply(event, off))
      if (index % 64 === 0) this.progress(1 - PASSES.apply + (PASSES.apply * index) / length)
      await turns.take()
      signal.throwIfAborted()
    }
    this.change({ step: 'ready', progress: 1, written })
  }

  /** Told not for every event: once a percent is often enough to draw. */
  private progress(progress: number): void {
    if (progress - this.known.progress >= 0.01) this.change({ progress })
  }

  private change(change: Partial<PreviewState>): void {
    this.known = { ...this.known, ...change }
    for (const listener of this.listeners) listener()
  }
}

/** Numbers keep their order: the events that are selected, counted. */
const originalOf = (seq: Seq, session: Source, { events }: Source, renumbered: Names['renumbered']): Seq => {
  if (events.length === session.events.length) return seq
  let at = -1
  for (const event of session.events) {
    if (renumbered(`event:${event.seq}`) !== undefined) at++
    if (at === seq) return event.seq
  }
  return seq
}
