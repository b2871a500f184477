import { parseArgs } from 'node:util'

export const HELP = `Usage: npm start -- [options]        npm run dev -- [options]        parley start [options]

Starts Parley on this machine and opens it in the browser.

  --no-open   do not open the browser
  --dev       serve from the sources, rebuilding as they change (npm run dev, in a clone only)
  --help      print this

Environment:
  PORT          the port (default: 4319, or the next free one)
  HOST          where to listen (default: 127.0.0.1, this machine only)
  PARLEY_TOKEN  the token in the link (default: a new one each time)
  PARLEY_DATA   the data directory (default: parley under XDG_DATA_HOME or ~/.local/share)
`

export type StartOptions = { readonly dev: boolean; readonly open: boolean }

/** Throws a `TypeError` on flags that do not exist, `'help'` when that was asked for. */
export const readOptions = (args: string[]): StartOptions | 'help' => {
  const { values } = parseArgs({
    args,
    options: {
      dev: { type: 'boolean', default: false },
      'no-open': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  return values.help ? 'help' : { dev: values.dev, open: !values['no-open'] }
}
