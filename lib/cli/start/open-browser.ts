import { spawn } from 'node:child_process'

type Env = Readonly<Record<string, string | undefined>>

/** What opens a URL on this system; undefined where nobody would see it. */
export const openerFor = (platform: NodeJS.Platform, env: Env): readonly [string, ...string[]] | undefined => {
  if (env['CI'] !== undefined && env['CI'] !== '' && env['CI'] !== 'false') return undefined
  if (platform === 'darwin') return ['open']
  // `start` takes its first quoted argument for a window title.
  if (platform === 'win32') return ['cmd', '/c', 'start', '""']
  return env['DISPLAY'] || env['WAYLAND_DISPLAY'] ? ['xdg-open'] : undefined
}

/** Opens the page; the link is on the terminal anyway, so that failing to is no failure. */
export const openBrowser = (url: string): void => {
  const opener = openerFor(process.platform, process.env)
  if (opener === undefined) return
  const [command, ...args] = opener
  spawn(command, [...args, url], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref()
}
