import { ProblemError } from '@/lib/protocol/problem'
import { Decoder } from '@/lib/recording/codec'
import type { RecordingEvent } from '@/lib/recording/events'
import type { RecordingHeader } from '@/lib/recording/recording'
import { SHARE_PROBLEMS } from '@/lib/share/share-problems'
import { isControlLine, LIVE_PROBLEMS, LIVE_VERSION, readControl } from './control'
import type { Control } from './control'

/** Characters of all chunks that are read: what a relay keeps may unpack to more. */
const MOST_TEXT = 256 * 1024 * 1024

/** What one chunk brought. */
export type LiveNews = { readonly events: readonly RecordingEvent[]; readonly controls: readonly Control[] }

/**
 * Reads the chunks of a live share, in order, by the checks that files are read with. Whole lines only: what a chunk
 * brings can be shown at once.
 * @throws ProblemError from `push`: `NEWER_SHARE`, `BAD_LIVE_SHARE`, `LIVE_TOO_LARGE`, and what `Decoder` throws. What
 * came before stays; after a throw nothing more is read.
 */
export class LiveReader {
  /** Set by the first chunk. */
  header: RecordingHeader | undefined
  ended = false
  private readonly decoder = new Decoder()
  private versionRead = false
  private read = 0
  private size = 0
  private broken = false

  push(text: string): LiveNews {
    if (this.broken || this.ended) return { events: [], controls: [] }
    try {
      return this.take(text)
    } catch (error) {
      this.broken = true
      throw error
    }
  }

  private take(text: string): LiveNews {
    // Characters, not bytes: near enough for a bound.
    this.size += text.length
    if (this.size > MOST_TEXT) throw new ProblemError(LIVE_PROBLEMS.tooLarge)
    if (!text.endsWith('\n')) throw new ProblemError(LIVE_PROBLEMS.badLive)
    const controls: Control[] = []
    for (const line of text.slice(0, -1).split('\n')) {
      if (this.ended) throw new ProblemError(LIVE_PROBLEMS.badLive)
      if (isControlLine(line)) controls.push(this.control(line))
      else if (this.versionRead) this.decoder.push(`${line}\n`)
      else throw new ProblemError(LIVE_PROBLEMS.badLive)
    }
    const { header, events } = this.decoder
    if (!header) throw new ProblemError(LIVE_PROBLEMS.badLive)
    this.header = header
    const fresh = events.slice(this.read)
    this.read = events.length
    return { events: fresh, controls }
  }

  private control(line: string): Control {
    const control = readControl(line)
    // A version not known may have controls not known: it is looked at first.
    if (!control || (control.control === 'live') === this.versionRead) throw new ProblemError(LIVE_PROBLEMS.badLive)
    if (control.control === 'live' && control.version !== LIVE_VERSION)
      throw new ProblemError(SHARE_PROBLEMS.newerShare)
    this.versionRead = true
    this.ended = control.control === 'ended'
    return control
  }
}
