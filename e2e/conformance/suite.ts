import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

const HERE = fileURLToPath(new URL('.', import.meta.url))
const PROJECT = fileURLToPath(new URL('../..', import.meta.url))
const SUITE = join(HERE, 'node_modules/@modelcontextprotocol/conformance')

/** As the suite is told to start the client: relative, since it splits the command at spaces. */
const CLIENT = 'node --import tsx e2e/conformance/client.ts'

/** What the suite saw of one scenario. */
export type Outcome = { readonly ok: boolean; readonly passed: number; readonly checks: number; readonly said: string }

export type Suite = {
  readonly version: string
  /** The client scenarios of a revision: those it requires, and those that run without being counted. */
  readonly scenarios: (revision: string) => Promise<{ readonly required: string[]; readonly extra: string[] }>
  readonly play: (scenario: string, revision: string) => Promise<Outcome>
}

const versionIn = async (folder: string): Promise<unknown> =>
  (JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>)['version']

const pinned = async (): Promise<string> => {
  const { dependencies } = JSON.parse(await readFile(join(HERE, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  return String(dependencies['@modelcontextprotocol/conformance'])
}

const npm = async (args: string[], cwd: string): Promise<string> => {
  try {
    // “npm run -s” silences the npm inside it, too.
    return (await run('npm', ['--loglevel=error', '--prefer-offline', ...args], { cwd })).stdout.trim()
  } catch (error) {
    const said = String((error as { stderr?: unknown }).stderr ?? error)
      .split('\n')
      .filter((line) => line.startsWith('npm error'))
      .slice(0, 4)
    throw new Error(
      [
        `“npm ${args.join(' ')}” failed: the suite and the Node it needs come from the npm registry.`,
        ...(said.length > 0 ? said : [String(error)]),
      ].join('\n'),
    )
  }
}

/** A Node that the suite runs on: this one, or one that npm fetches. */
const newerNode = async (): Promise<string> =>
  Number(process.versions.node.split('.')[0]) >= 22
    ? process.execPath
    : npm(['exec', '--yes', '--package=node@22', '-c', 'node -p process.execPath'], PROJECT)

/** Names in a list of the YAML that the suite ships: `<part>:` and a `- name` or `- scenario: name` a line. */
const listed = (yaml: string, part: string): string[] =>
  (new RegExp(`^${part}:\\n((?:[ #].*\\n|\\n)*)`, 'm').exec(yaml)?.[1] ?? '')
    .split(/^ {2}- /m)
    .slice(1)
    .filter((entry) => part !== 'not_scored' || /^ +leg: client$/m.test(entry))
    .map((entry) => entry.replace(/^scenario: /, '').split('\n', 1)[0] ?? '')

const play = async (node: string, scenario: string, revision: string): Promise<Outcome> => {
  const output = await mkdtemp(join(tmpdir(), 'parley-conformance-'))
  const args = [join(SUITE, 'dist/index.js'), 'client', '--command', CLIENT, '-o', output]
  try {
    const { ok, said } = await run(node, [...args, '--scenario', scenario, '--spec-version', revision], {
      cwd: PROJECT,
      maxBuffer: 64 * 1024 * 1024,
    }).then(
      ({ stderr }) => ({ ok: true, said: stderr }),
      (error: unknown) => ({ ok: false, said: String((error as { stderr?: unknown }).stderr ?? error) }),
    )
    const folder = (await readdir(output))[0]
    const found: unknown = folder ? JSON.parse(await readFile(join(output, folder, 'checks.json'), 'utf8')) : []
    const counted = (found as { status: string }[]).filter(({ status }) => !['INFO', 'SKIPPED'].includes(status))
    const passed = counted.filter(({ status }) => status === 'SUCCESS').length
    // Nothing checked is nothing passed.
    return { ok: ok && passed > 0 && passed === counted.length, passed, checks: counted.length, said }
  } finally {
    await rm(output, { recursive: true })
  }
}

/** Makes the pinned suite ready, installing it on first use. Throws with what to do where it cannot be had. */
export const openSuite = async (): Promise<Suite> => {
  const version = await pinned()
  if ((await versionIn(SUITE).catch(() => undefined)) !== version) await npm(['ci', '--ignore-scripts'], HERE)
  const node = await newerNode()
  return {
    version,
    scenarios: async (revision) => {
      const yaml = await readFile(join(SUITE, 'requirements', `${revision}.yaml`), 'utf8')
      return { required: listed(yaml, 'client'), extra: listed(yaml, 'not_scored') }
    },
    play: (scenario, revision) => play(node, scenario, revision),
  }
}
