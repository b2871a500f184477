import { bridge } from './bridge'
import { call } from './call'
import { check } from './check'
import { complete } from './complete'
import { diff } from './diff'
import { explore } from './explore'
import { EXIT, UsageError, type Io } from './io'
import { list } from './list'
import { ping } from './ping'
import { prompt } from './prompt'
import { raw } from './raw'
import { read } from './read'
import { replay } from './replay'
import { subscribe } from './subscribe'
import { tasks } from './tasks'

const COMMANDS: Record<string, (args: string[], io: Io) => Promise<number>> = {
  list,
  call,
  read,
  prompt,
  complete,
  subscribe,
  tasks,
  ping,
  raw,
  bridge,
  explore,
  check,
  replay,
  diff,
  // Loaded late: the other commands need nothing of the app.
  start: async (args) => {
    const { runApp } = await import('./start/run-app')
    await runApp(args)
    return EXIT.ok
  },
}

const HELP = `Parley: inspect MCP servers over HTTP, both lanes.

  parley list <url>           what the server offers
  parley call <url> <tool>    call a tool, answering what the server asks
  parley read <url> <uri>     read a resource, or a template's once it is expanded
  parley prompt <url> <name>  get a prompt
  parley complete <url> …     complete an argument of a prompt or template
  parley subscribe <url> …    print what the server announces: changes of lists and resources
  parley tasks <url> …        call a tool as a task; list, look at, fetch and cancel tasks
  parley ping <url>           is it there?
  parley raw <url> <json>     send any message, or any bytes, and print the HTTP response
  parley bridge -- <command>  put a stdio server on a local URL
  parley check <url>          hold a server against the specification; reports for CI
  parley explore <url> <tool> call it under every answer and set of capabilities, and say what breaks
  parley replay <file>        make a saved session's calls again on a server, and say what is different
  parley diff <a> <b>         hold two saved sessions against each other, breaking changes of tools included

parley <command> --help tells more. parley, or parley start, opens the workbench in the browser.`

/** Runs one command; returns the exit code: 0 ok, 1 failed, 2 bad usage or no connection. */
export const run = async ([name = 'start', ...args]: string[], io: Io): Promise<number> => {
  if (name === 'help' || name === '--help' || name === '-h') {
    io.out(HELP)
    return EXIT.ok
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  try {
    if (!command) throw new UsageError(`there is no command “${name}”`)
    return await command(args, io)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    io.err(`parley: ${error.message}\nSee: parley ${command ? `${name} ` : ''}--help`)
    return EXIT.usage
  }
}
