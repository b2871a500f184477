/**
 * What the running app knows about itself. The starter hands it over in the environment: it is the one thing that the
 * server, Next's bundles of its routes and the pages' proxy share.
 */
export type Running = {
  /** Undefined when nobody set one: then every request is refused. */
  readonly token: string | undefined
  /** Undefined when this process serves nothing, as the command line. */
  readonly port: number | undefined
  /** Set only when the person said so. */
  readonly host: string | undefined
  /** Where apps' pages run, when the person said so: another origin that leads to this server. */
  readonly sandbox?: string
}

type Env = Record<string, string | undefined>

export const announceRunning = (env: Env, running: { token: string; port: number; host?: string }): void => {
  env['PARLEY_TOKEN'] = running.token
  env['PARLEY_PORT'] = String(running.port)
  if (running.host !== undefined) env['HOST'] = running.host
}

export const readRunning = (env: Env): Running => {
  const sandbox = env['PARLEY_SANDBOX_ORIGIN'] ?? ''
  return {
    token: env['PARLEY_TOKEN'] === '' ? undefined : env['PARLEY_TOKEN'],
    port: env['PARLEY_PORT'] === undefined ? undefined : Number(env['PARLEY_PORT']),
    host: env['HOST'] === '' ? undefined : env['HOST'],
    ...(URL.canParse(sandbox) ? { sandbox } : {}),
  }
}
