import { isObject } from '@/lib/protocol/json'
import { ProblemError, type Problem } from '@/lib/protocol/problem'
import type { RecordingEvent } from './events'
import { badLine, newerFormat, notARecording } from './codec-problems'
import { isCurrentHeader, isEvent, isHeader } from './event-check'
import { FORMAT_VERSION, type Recording, type RecordingHeader } from './recording'
import { upgradeLine, upgrades, type Upgrade } from './upgrades'

/** What a file held: everything before the first bad line, and what was wrong with that line. */
export type Decoded = {
  readonly header: RecordingHeader
  readonly events: readonly RecordingEvent[]
  readonly problem?: Problem
}

/** The whole recording as JSONL: the header, then one event a line. */
export const encode = ({ header, events }: Pick<Recording, 'header' | 'events'>): string =>
  [header, ...events].map((line) => `${JSON.stringify(line)}\n`).join('')

/**
 * Reads JSONL as it comes in, in chunks cut anywhere.
 * @throws ProblemError from `push` and `end`: `NOT_A_RECORDING` or `NEWER_FORMAT` for the header, `BAD_LINE` for an
 * event. What came before stays in `header` and `events`; after a throw nothing more is read.
 */
export class Decoder {
  header: RecordingHeader | undefined
  readonly events: RecordingEvent[] = []
  private readonly steps: readonly Upgrade[]
  private readonly from: number
  private version = FORMAT_VERSION as number
  private partial: string[] = []
  private line = 0
  private broken = false

  /**
   * `steps[n - 1]` brings version n to n + 1; given by tests only. `from`: the number of the first event, where the
   * text is a later part of a recording.
   */
  constructor(steps: readonly Upgrade[] = upgrades, from = 0) {
    this.steps = steps
    this.from = from
  }

  push(chunk: string): void {
    if (this.broken) return
    const lines = chunk.split('\n')
    const last = lines.pop() ?? ''
    for (const line of lines) {
      this.partial.push(line)
      this.take()
    }
    if (last !== '') this.partial.push(last)
  }

  /** The text is over: reads a last line without a line end. */
  end(): void {
    if (this.broken) return
    this.take()
    if (this.header === undefined) this.fail(notARecording('It is empty.'))
  }

  private take(): void {
    const text = this.partial.join('').trim()
    this.partial = []
    this.line++
    if (text === '') return
    const value = this.parse(text)
    if (this.header === undefined) this.takeHeader(value)
    else this.takeEvent(value)
  }

  private parse(text: string): unknown {
    try {
      return JSON.parse(text)
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'not JSON'
      return this.fail(this.header === undefined ? notARecording(reason) : badLine(this.line, reason), error)
    }
  }

  private takeHeader(value: unknown): void {
    const current = this.steps.length + 1
    if (!isHeader(value)) this.fail(notARecording('The first line is no header of a Parley recording.'))
    if (value.version > current) this.fail(newerFormat(value.version, current))
    this.version = value.version
    const header = { ...upgradeLine(this.steps, this.version, 'header', value), version: current }
    if (!isCurrentHeader(header)) this.fail(notARecording('Its header lacks an id, a title or a start.'))
    this.header = header
  }

  private takeEvent(value: unknown): void {
    const event = isObject(value) ? upgradeLine(this.steps, this.version, 'event', value) : value
    if (!isEvent(event)) this.fail(badLine(this.line, 'It is no event of a known type with all it needs.'))
    const expected = this.from + this.events.length
    if (event.seq !== expected) this.fail(badLine(this.line, `Its number is ${event.seq}; ${expected} was expected.`))
    this.events.push(event)
  }

  private fail(problem: Problem, cause?: unknown): never {
    this.broken = true
    throw new ProblemError(problem, { cause })
  }
}

/**
 * Reads a whole file. A bad line ends the reading: what came before is kept and `problem` says which line and why.
 * @throws ProblemError `NOT_A_RECORDING` or `NEWER_FORMAT` when there is nothing to keep.
 */
export const decode = (text: string): Decoded => {
  const decoder = new Decoder()
  try {
    decoder.push(text)
    decoder.end()
  } catch (error) {
    const { header, events } = decoder
    if (!header || !(error instanceof ProblemError)) throw error
    return { header, events, problem: error.problem }
  }
  const { header, events } = decoder
  if (!header) throw new ProblemError(notARecording('It has no header.'))
  return { header, events }
}
