import type { CassetteMismatch, CassettePlayer } from '@/lib/cassette/player'
import type { Connection, PendingAsk } from '@/lib/client/types'
import { diffLines } from './diff-lines'
import type { Io } from './io'

/**
 * Answers what the server asks from a cassette, all of it: roots, forms, links and sampling alike. The first ask that
 * the cassette has no answer to ends that; it stays open and is reported once. Returns the way to stop.
 */
export const answerFromCassette = (
  connection: Connection,
  player: CassettePlayer,
  onMismatch: (ask: PendingAsk, mismatch: CassetteMismatch) => void,
): (() => void) => {
  const seen = new Set<string>()
  let failed = false
  const look = (): void => {
    for (const ask of connection.pendingAsks()) {
      if (failed || seen.has(ask.key)) continue
      seen.add(ask.key)
      const played = player.play(ask)
      if (played.kind === 'answer') connection.answer(ask.key, played.answer, 'cassette')
      else {
        failed = true
        onMismatch(ask, played)
      }
    }
  }
  const stop = connection.onAsksChanged(look)
  look()
  return stop
}

/** Says on stderr what was asked that the cassette has no answer to, and how it differs from what it has. */
export const printMismatch = ({ method }: PendingAsk, { reason, nearest, diff }: CassetteMismatch, io: Io): void => {
  io.err(`The answers do not fit what the server asks (${method}): the call was stopped.\n  ${reason}`)
  if (diff.differences.length === 0) return
  io.err(`  From entry ${(nearest ?? 0) + 1} (-) to what was asked (+):`)
  for (const line of diffLines(diff)) io.err(`  ${line}`)
  io.err('  What may differ belongs in the entry’s "ignore", as written above: a JSON pointer.')
}

/** Says on stderr which entries were not played, or not as often as they were to be. */
export const printUnused = (player: CassettePlayer, io: Io): void => {
  const unused = player.unused()
  if (unused.length === 0) return
  const plays = player.plays()
  io.err('Not asked for, though the cassette answers it:')
  for (const index of unused) {
    const { ask, note, times = 1 } = player.cassette.entries[index] ?? { ask: { method: '' } }
    const played = times === 1 || times === 'any' ? '' : ` (played ${plays[index] ?? 0} of ${times} times)`
    io.err(`  entry ${index + 1}: ${ask.method}${note === undefined ? '' : `, ${note}`}${played}`)
  }
}
