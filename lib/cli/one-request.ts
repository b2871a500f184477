import type { CallOptions } from '@/lib/client/types'
import type { JsonObject } from '@/lib/protocol/json'
import type { Io } from './io'
import { printOutcome, type Printing } from './outcome'
import { withSession, type CliSession, type SessionFlags } from './session'
import { answerOnTerminal } from './terminal-asks'

type Request = { readonly method: string; readonly params: JsonObject; readonly options?: CallOptions }

type OneRequest = {
  readonly url: string
  readonly flags: SessionFlags & { readonly json?: boolean | undefined }
  readonly io: Io
  /** What to send, once it is known to whom. */
  readonly request: (session: CliSession) => Request
  readonly lines: Printing['lines']
}

/** Connects, sends one request, answers on the terminal what the server asks meanwhile, and prints the outcome. */
export const oneRequest = ({ url, flags, io, request, lines }: OneRequest): Promise<number> =>
  withSession(url, flags, io, async (session) => {
    const { connection } = session
    const { method, params, options } = request(session)
    const roots = (flags.root ?? []).map((uri) => ({ uri }))
    const stop = answerOnTerminal(connection, io, roots)
    try {
      return await printOutcome(connection.call(method, params, options).done, {
        io,
        json: flags.json ?? false,
        lines,
      })
    } finally {
      stop()
    }
  })
