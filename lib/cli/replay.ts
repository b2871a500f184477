import { CassettePlayer } from '@/lib/cassette/player'
import { recordCassette } from '@/lib/cassette/record'
import { renamedIn } from '@/lib/replay/carry'
import { replayCalls } from '@/lib/replay/plan'
import { replay as makeAgain } from '@/lib/replay/replay'
import { riskOf } from '@/lib/replay/risk'
import { recordedSettings } from '@/lib/replay/settings'
import type { ReplayCall } from '@/lib/replay/types'
import { compareSessions } from '@/lib/spec/compare/compare-sessions'
import { plain } from '@/lib/spec/report/words'
import type { SessionViews } from '@/lib/views/session-views'
import type { Catalog } from '@/lib/views/types'
import { printUnused } from './cassette-answers'
import { readCassette } from './cassette-file'
import { EXIT, UsageError, type Io } from './io'
import { replayData, replayText } from './replay-report'
import { REPLAY_HELP, replayOptions, type CliReplay } from './replay-options'
import { withSession, type CliSession } from './session'
import { readSession } from './session-file'

const callsOf = (views: SessionViews, { file, only }: CliReplay): readonly ReplayCall[] => {
  const all = replayCalls(views)
  const wanted = only ? all.filter(({ method, subject }) => only.includes(method) || only.includes(subject ?? '')) : all
  if (wanted.length > 0) return wanted
  const why = all.length === 0 ? 'there are no calls in it to make again' : 'it has no such calls'
  throw new UsageError(`${file}: ${why}`)
}

/** Hints are no proof, but what a tool says of itself is worth a word before it is called. */
const warn = (calls: readonly ReplayCall[], catalog: Catalog, io: Io): void => {
  const names = new Set(
    calls.flatMap((call) => (riskOf(call, catalog) === 'destroys' ? [plain(call.subject ?? '')] : [])),
  )
  if (names.size > 0) io.err(`These tools say that they may destroy something: ${[...names].join(', ')}.`)
}

/** Makes the calls; Ctrl+C ends the one under way and leaves out the rest. */
const make = async (
  calls: readonly ReplayCall[],
  { connection, views }: CliSession,
  more: {
    readonly player: CassettePlayer
    readonly patience: number
    readonly io: Io
  },
) => {
  const { player, patience, io } = more
  const stop = new AbortController()
  const forget = io.onInterrupt?.(() => {
    stop.abort()
  })
  const catalog = (): Catalog => views().catalog()
  warn(calls, catalog(), io)
  const done = await makeAgain(calls, { connection, player, catalog, patience, signal: stop.signal })
  forget?.()
  return done
}

/** `parley replay`: exit codes as in its help. */
export const replay = async (args: string[], io: Io): Promise<number> => {
  const options = replayOptions(args)
  if (!options) {
    io.out(REPLAY_HELP)
    return EXIT.ok
  }
  const { url, server, answers, only, format, patience, file } = options
  const views = await readSession(file, io)
  const calls = callsOf(views, options)
  const cassette = answers === undefined ? recordCassette(views) : await readCassette(answers)
  const player = new CassettePlayer(cassette)
  const settings = recordedSettings(views)
  return withSession(url, { ...server, settings }, io, async (begun) => {
    await begun.connection.refreshCatalog()
    const done = await make(calls, begun, { player, patience, io })
    const made = new Set(calls.map(({ key }) => key))
    const renamed = renamedIn(done)
    const comparison = compareSessions(views, begun.views(), { renamed, ...(only && { only: made }) })
    io.out(format === 'json' ? JSON.stringify(replayData(done, comparison), null, 2) : replayText(done, comparison))
    if (!only) printUnused(player, io)
    return comparison.same ? EXIT.ok : EXIT.failed
  })
}
