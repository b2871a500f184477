import type { ConnectionId, RecordingEvent } from '@/lib/recording/events'
import { ConnectionCheck } from './connection-check'
import type { Finding, Outcome } from './findings'
import type { Rule, ShapeRule } from './rule'
import { Watcher } from './watcher'

/**
 * Holds a recording against the specification as it grows. Pure and incremental: the same events give the same
 * findings, in whatever portions they come.
 */
export class SpecEngine {
  private readonly rules: readonly (Rule | ShapeRule)[]
  private readonly checks = new Map<ConnectionId, ConnectionCheck>()
  private readonly watcher = new Watcher(
    (sighting) => {
      this.checks.get(sighting.peer.connectionId)?.see(sighting, this.found)
    },
    (peer) => {
      this.checks.set(peer.connectionId, new ConnectionCheck(peer, this.rules))
    },
  )
  private readonly all: Finding[] = []
  private cursor = 0

  constructor(rules: readonly (Rule | ShapeRule)[]) {
    this.rules = rules
  }

  /** Folds what is new in `events`, the recording's growing list. True when there was anything. */
  advance(events: readonly RecordingEvent[]): boolean {
    const from = this.cursor
    for (let event = events[this.cursor]; event; event = events[this.cursor]) {
      this.cursor++
      this.watcher.fold(event)
    }
    return this.cursor > from
  }

  /** In the order in which they were found. The array grows in place: keep a cursor, never a copy. */
  get findings(): readonly Finding[] {
    return this.all
  }

  /** Connections whose revision is known, oldest first. */
  get connections(): readonly ConnectionId[] {
    return [...this.checks.keys()]
  }

  /** How every rule fares on a connection; empty for one whose revision is not known. */
  outcomes(connection: ConnectionId): readonly Outcome[] {
    return this.checks.get(connection)?.outcomes() ?? []
  }

  private readonly found = (finding: Finding): void => {
    this.all.push(finding)
  }
}
