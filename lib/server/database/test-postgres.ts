import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { randomBytes } from 'node:crypto'
import pg from 'pg'

export type Postgres = {
  /** The URL of a schema of its own, for one test. */
  readonly newUrl: () => Promise<string>
  /** Cuts every connection to such a schema, as a restart of the server does. */
  readonly cut: (url: string) => Promise<void>
  /** What the server wrote to its log; empty for one that was there before. */
  readonly log: () => string
  readonly stop: () => Promise<void>
}

/** The folder of PostgreSQL's programs: the newest of Debian's, or what is on the PATH. */
const programs = (): string | undefined => {
  const debian = '/usr/lib/postgresql'
  const newest = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  return [
    ...newest.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ].find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
}

/** Whether tests can have a PostgreSQL here; says so where they cannot. */
export const canHavePostgres = (): boolean => {
  const can = (process.env['DATABASE_URL'] ?? '') !== '' || programs() !== undefined
  if (!can)
    process.stderr.write(
      'NOTICE: no PostgreSQL here, its half of the share store’s tests is SKIPPED. Install postgresql, or set DATABASE_URL.\n',
    )
  return can
}

/** The PostgreSQL at DATABASE_URL, or one started for this test file in a folder that goes with it. */
export const startPostgres = async (): Promise<Postgres> => {
  const given = process.env['DATABASE_URL'] ?? ''
  return given === '' ? startCluster() : onServer(given, { log: () => '', stop: () => Promise.resolve() })
}

const startCluster = async (): Promise<Postgres> => {
  const bin = programs()
  if (bin === undefined) throw new Error('There are no PostgreSQL programs here.')
  const dir = mkdtempSync(join(tmpdir(), 'parley-pg-'))
  const user = unprivileged()
  if (user) chownSync(dir, user.uid, user.gid)
  const as = { cwd: dir, ...user }
  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', join(dir, 'data'), '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'],
    { ...as, encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`)
  const options = ['-k', dir, '-c', 'listen_addresses=', '-c', 'fsync=off', '-c', 'max_connections=60']
  // Ends with its standard input: also when this process is killed.
  const child = spawn(
    'sh',
    [
      '-c',
      '"$@" & cat > /dev/null; kill -QUIT $!; wait',
      'sh',
      join(bin, 'postgres'),
      '-D',
      join(dir, 'data'),
      ...options,
    ],
    { ...as, stdio: ['pipe', 'ignore', 'pipe'] },
  )
  let log = ''
  await new Promise<void>((resolve, reject) => {
    child.stderr.on('data', (text: Buffer) => {
      log += text.toString()
      if (log.includes('ready to accept connections')) resolve()
    })
    child.once('exit', () => {
      reject(new Error(`PostgreSQL did not start: ${log}`))
    })
  })
  const stop = async (): Promise<void> => {
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.stdin.end()
    await gone
    rmSync(dir, { recursive: true, force: true })
  }
  return onServer(`postgres://postgres@/postgres?host=${encodeURIComponent(dir)}`, {
    log: () => log,
    stop,
  })
}

/** PostgreSQL refuses to run as root; then it runs as its own user, or as nobody. */
const unprivileged = (): { uid: number; gid: number } | undefined => {
  if (process.getuid?.() !== 0) return undefined
  const users = readFileSync('/etc/passwd', 'utf8').split('\n')
  const entry = ['postgres', 'nobody'].flatMap((name) => users.filter((line) => line.startsWith(`${name}:`)))[0]
  const [, , uid, gid] = entry?.split(':') ?? []
  if (uid === undefined || gid === undefined) throw new Error('There is no user to run PostgreSQL as.')
  return { uid: Number(uid), gid: Number(gid) }
}

const onServer = async (url: string, { log, stop }: Pick<Postgres, 'log' | 'stop'>): Promise<Postgres> => {
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  const schemas: string[] = []
  return {
    newUrl: async () => {
      const schema = `parley_test_${randomBytes(8).toString('hex')}`
      await admin.query(`CREATE SCHEMA ${schema}`)
      schemas.push(schema)
      const options = encodeURIComponent(`-c search_path=${schema}`)
      return `${url}${url.includes('?') ? '&' : '?'}options=${options}&application_name=${schema}`
    },
    cut: async (of) => {
      await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1', [
        /application_name=(\w+)/.exec(of)?.[1],
      ])
    },
    log,
    stop: async () => {
      for (const schema of schemas) await admin.query(`DROP SCHEMA ${schema} CASCADE`)
      await admin.end()
      await stop()
    },
  }
}
