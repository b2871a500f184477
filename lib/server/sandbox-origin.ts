import type { Running } from './running'

/** The two names by which a browser on this machine finds a server that listens on loopback. */
const OTHER_NAME: Readonly<Record<string, string>> = { '127.0.0.1': 'localhost', localhost: '127.0.0.1' }

/**
 * The origin that apps' pages run on when Parley itself was opened at `host` (a `Host` field): the one that was set, or
 * the other name of this machine. Undefined where there is none that differs from Parley's own.
 */
export const sandboxOrigin = (host: string | null, { sandbox }: Running): string | undefined => {
  const [, name = '', port = ''] = /^([a-z0-9._-]+)(:\d{1,5})?$/i.exec(host?.toLowerCase() ?? '') ?? []
  if (name === '') return undefined
  if (sandbox !== undefined) return new URL(sandbox).host === `${name}${port}` ? undefined : new URL(sandbox).origin
  const other = OTHER_NAME[name]
  return other === undefined ? undefined : `http://${other}${port}`
}
