import type { Problem } from '@/lib/protocol/problem'

export type Refusal = Problem & { readonly status: number }

/** A refusal as this app answers it: the problem as JSON. */
export const refuse = (problem: Refusal, more: Readonly<Record<string, string>> = {}): Response => {
  const { status, code, title, cause, action } = problem
  return Response.json({ code, title, cause, action }, { status, headers: { 'cache-control': 'no-store', ...more } })
}

const OPEN_LINK = 'Open the link that `npm start` printed in the terminal.'

export const REFUSALS = {
  host: {
    status: 421,
    code: 'HOST_REFUSED',
    title: 'Wrong host',
    cause: 'The request’s Host is no name of this server.',
    action: 'Open Parley at http://127.0.0.1, or set HOST to the name you use.',
  },
  origin: {
    status: 403,
    code: 'ORIGIN_REFUSED',
    title: 'Another site asked',
    cause: 'The request comes from a page that is not Parley’s own.',
    action: OPEN_LINK,
  },
  noToken: {
    status: 401,
    code: 'TOKEN_MISSING',
    title: 'This page has no token',
    cause: 'Parley answers only to the page opened with its link.',
    action: OPEN_LINK,
  },
  wrongToken: {
    status: 401,
    code: 'TOKEN_STALE',
    title: 'This page’s token is not valid',
    cause: 'Parley was started anew since, or the link is another’s.',
    action: OPEN_LINK,
  },
  notJson: {
    status: 415,
    code: 'NOT_JSON',
    title: 'Not JSON',
    cause: 'The request’s Content-Type is not application/json.',
    action: 'Send application/json.',
  },
  badRequest: {
    status: 400,
    code: 'BAD_REQUEST',
    title: 'Not understood',
    cause: 'The request does not say what to do in the way this address expects.',
    action: 'Reload the page: it may be older than the server.',
  },
  tooLarge: {
    status: 413,
    code: 'TOO_LARGE',
    title: 'Too large',
    cause: 'The request is larger than 64 MiB.',
    action: 'Send less at once.',
  },
  unknownTab: {
    status: 409,
    code: 'UNKNOWN_TAB',
    title: 'Unknown tab',
    cause: 'The server has no downlink for this tab.',
    action: 'Try again: the page opens a new one by itself.',
  },
  tooMany: {
    status: 429,
    code: 'TOO_MANY',
    title: 'Too much at once',
    cause: 'Too many tabs or requests are open.',
    action: 'Close some tabs or end some calls.',
  },
  notSandboxed: {
    status: 403,
    code: 'NOT_SANDBOXED',
    title: 'Only in a frame of another origin',
    cause: 'The sandbox for apps was opened by itself, or from its own origin.',
    action: 'Open the app in Parley.',
  },
  notLocal: {
    status: 403,
    code: 'NOT_LOCAL',
    title: 'Local only',
    cause: 'The demo servers answer on this machine only.',
    action: 'Open Parley on the machine it runs on.',
  },
} as const satisfies Record<string, Refusal>
