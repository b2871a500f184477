import { randomUUID } from 'node:crypto'
import { connect } from '@/lib/client/connect'
import { estimateCalls } from '@/lib/explore/estimate'
import { explore as runExploration } from '@/lib/explore/explore'
import { exploreGrid } from '@/lib/explore/grid'
import { EXPLORATION_PROFILES } from '@/lib/explore/profiles'
import type { Recording } from '@/lib/recording/recording'
import { egress } from '@/lib/server/egress'
import { endLine, flagLines, gridLines, runLine } from './explore-text'
import { oneOf, positive } from './flags'
import { EXIT, UsageError, type Io } from './io'
import { connectOptions, parse, SERVER_OPTIONS } from './options'
import { withSession, type CliSession } from './session'
import { readArguments } from './tool-arguments'

const MAX_CALLS = 100
const PATIENCE = 10

const { advertise: _all, client: _known, extension: _declared, ...SERVER } = SERVER_OPTIONS
const OPTIONS = {
  ...SERVER,
  args: { type: 'string' },
  era: { type: 'string' },
  'max-calls': { type: 'string' },
  patience: { type: 'string' },
  combinations: { type: 'boolean' },
  format: { type: 'string' },
} as const

const HELP = `parley explore <url> <tool> [--args JSON] [options]
Calls a tool many times: under each set of capabilities a client may have, and with every answer to
everything it asks (accept, decline, cancel, invalid content, reject, no answer, a failing model).
Says where it hangs, crashes, asks for ever, ignores the answer or has no way round what is missing.
The tool is really called each time: choose one that may be.
Exit 0: nothing flagged; 1: something flagged, or not explored to the end for another reason than
--max-calls; 2: could not connect, or bad usage.

      --args JSON       the tool's arguments, an object (default {})
      --era E           legacy or modern
  -r, --revision R      a dated revision instead of an era; auto (default) negotiates
      --max-calls N     calls at most (default ${MAX_CALLS})
      --patience S      seconds of silence after which a call hangs (default ${PATIENCE})
      --combinations    every answer in every combination, not every answer once per question
      --format F        text (default) or json; --json is the same as --format json
  -H, --header 'K: V'   send this header with every request (may be repeated)
      --root URI        a root to answer roots/list with (may be repeated)
      --record FILE     write the whole recording (JSON Lines), for the workbench`

/** `parley explore`: exit codes as in its help. */
export const explore = async (args: string[], io: Io): Promise<number> => {
  const { values, positionals } = parse({ args, options: OPTIONS, allowPositionals: true })
  if (values.help) {
    io.out(HELP)
    return EXIT.ok
  }
  const [url, tool, ...rest] = positionals
  if (url === undefined || tool === undefined || rest.length > 0)
    throw new UsageError('parley explore takes a URL and the name of a tool')
  const toolArguments = readArguments(values.args ?? '{}')
  const asked = positive('--max-calls', values['max-calls'], MAX_CALLS)
  const maxCalls = Math.max(1, Math.floor(asked))
  const patience = positive('--patience', values.patience, PATIENCE) * 1000
  const era = oneOf('--era', values.era, ['legacy', 'modern'])
  const json = oneOf('--format', values.format, ['text', 'json']) === 'json' || values.json === true
  const flags = era === undefined ? values : { ...values, revision: era }
  const { advertised: _, ...options } = connectOptions(url, flags)

  return withSession(url, flags, io, async (session) => {
    const { connection, recording } = session
    const { revision } = connection
    await connection.refreshCatalog()
    const { tools } = session.views().catalog()
    const listed = tools.find(({ key }) => key === tool)
    if (!listed) {
      io.err(`There is no tool “${tool}”. The server lists: ${tools.map(({ key }) => key).join(', ') || 'none'}`)
      return EXIT.usage
    }
    const profiles = EXPLORATION_PROFILES
    const { atLeast, atMost } = estimateCalls({
      profiles,
      maxCalls,
      roots: options.roots,
      era: connection.era,
      revision,
    })
    io.err(
      `${tool} will be called at least ${atLeast} times, at most ${atMost}, each on a connection of its own (${connection.era} ${revision}). Ctrl+C stops.`,
    )
    const stop = new AbortController()
    const forget = io.onInterrupt?.(() => {
      stop.abort()
    })
    const quiet = json ? undefined : announce(recording, io)
    // The revision that was settled now is the one for all of them.
    const request = { options: { ...options, version: revision }, tool, arguments: toolArguments, profiles, maxCalls }
    const schema = listed.raw['inputSchema']
    try {
      await runExploration(
        { ...request, patience, combinations: values.combinations ?? false, inputSchema: schema },
        { recording, connect, fetch: egress, newId: randomUUID, clock: () => performance.now(), signal: stop.signal },
      )
    } finally {
      forget?.()
      quiet?.()
    }
    return print(session, io, json)
  })
}

/** Tells of each call as it ends. */
const announce = (recording: Recording, io: Io): (() => void) => {
  let cursor = recording.events.length
  return recording.subscribe(() => {
    for (let event = recording.events[cursor]; event; event = recording.events[++cursor]) {
      if (event.type !== 'exploration-run-ended') continue
      const { run } = event
      io.err(runLine(run, EXPLORATION_PROFILES.find(({ id }) => id === run.profile)?.title ?? run.profile))
    }
  })
}

const print = ({ views }: CliSession, io: Io, json: boolean): number => {
  const view = views().explorations().at(-1)
  if (!view?.end) return EXIT.failed
  const grid = exploreGrid(view)
  if (json) {
    const { plan, runs, end } = view
    io.out(JSON.stringify({ plan, end, findings: grid.flags, runs }, null, 2))
  } else {
    for (const line of gridLines(grid)) io.out(line)
    for (const flag of grid.flags) for (const line of ['', ...flagLines(flag)]) io.out(line)
    io.out(`\n${endLine(view.end, grid.flags)}`)
  }
  const whole = view.end.how === 'complete' || view.end.how === 'limit'
  return whole && grid.flags.length === 0 ? EXIT.ok : EXIT.failed
}
