import { createInterface } from 'node:readline/promises'

/** What a command needs of the terminal; tests pass their own. */
export type Io = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Asks the person a question; undefined when there is no terminal. */
  readonly ask?: (question: string) => Promise<string>
  /** Calls back at the first Ctrl+C, which then ends nothing by itself; returns the way to stop listening. */
  readonly onInterrupt?: (listener: () => void) => () => void
}

/** What a server says with everything taken out that a terminal would act upon; a file or a pipe gets it as it is. */
export const withoutOrders = (text: string): string =>
  text.replace(/(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')

/** The process's own terminal: results to stdout, questions and progress to stderr. */
export const processIo = (): Io => {
  const io: Io = {
    out: (text) => void process.stdout.write(`${process.stdout.isTTY ? withoutOrders(text) : text}\n`),
    err: (text) => void process.stderr.write(`${process.stderr.isTTY ? withoutOrders(text) : text}\n`),
    onInterrupt: (listener) => {
      process.once('SIGINT', listener)
      return () => process.off('SIGINT', listener)
    },
  }
  if (!process.stdin.isTTY) return io
  return {
    ...io,
    ask: async (question) => {
      const terminal = createInterface({ input: process.stdin, output: process.stderr })
      try {
        return (await terminal.question(`${question} `)).trim()
      } finally {
        terminal.close()
      }
    },
  }
}

/** Exit codes of every command. */
export const EXIT = { ok: 0, failed: 1, usage: 2 } as const

/** Bad usage: printed with the way to help, exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
