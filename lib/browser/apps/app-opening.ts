import type { AppCall } from '@/lib/apps/app-host'
import { readAppPage, type AppPage } from '@/lib/apps/app-resource'
import { changingContext, type AppSurroundings } from '@/lib/apps/host-context'
import { CSP_LISTS } from '@/lib/apps/sandbox-policy'
import { isObject, objectAt, type JsonObject } from '@/lib/protocol/json'
import { ProblemError, type Problem } from '@/lib/protocol/problem'
import type { Session } from '@/lib/browser/session'
import { AppRun } from './app-run'
import type { AppTarget } from './app-target'

/** How far an app is; a new object whenever that changes. */
export type Opening =
  | { readonly phase: 'reading' }
  /** There is no page to run. */
  | { readonly phase: 'failed'; readonly problem: Problem }
  /** There is no place to run it. */
  | { readonly phase: 'refused'; readonly problem: Problem; readonly page: AppPage }
  /** It wants to reach others: the person is to know first. */
  | { readonly phase: 'ready'; readonly page: AppPage }
  | { readonly phase: 'running'; readonly page: AppPage; readonly run: AppRun }

const NOT_READ: Problem = {
  code: 'NOT_READ',
  title: 'The app’s page could not be read',
  cause: 'The server answered with an error, or the connection is closed.',
  action: 'See resources/read on the timeline.',
}

const NO_ORIGIN: Problem = {
  code: 'NO_SEPARATE_ORIGIN',
  title: 'The app is not run',
  cause: 'Its page would have to run on an origin other than Parley’s, and at this address there is none.',
  action: 'Open Parley at http://127.0.0.1 or http://localhost, or set PARLEY_SANDBOX_ORIGIN to another name of it.',
}

const NOT_CONNECTED: Problem = {
  code: 'NOT_CONNECTED',
  title: 'The app is not run',
  cause: 'The connection it came from is closed.',
  action: 'Connect, and make the call again.',
}

type Opener = Pick<Session, 'state' | 'published'>

/** Milliseconds for an app to put its things in order. */
const FAREWELL = 500

/** One app, from the click that opens it to its end: reads its page, then runs it where that can be done safely. */
export class AppOpening {
  readonly target: AppTarget
  private readonly session: Opener
  private readonly sandbox: string | undefined
  private readonly listeners = new Set<() => void>()
  private around: AppSurroundings
  private known: Opening = { phase: 'reading' }

  /** `sandbox`: an origin that is not the page's own; undefined where there is none. */
  constructor(session: Opener, target: AppTarget, sandbox: string | undefined, around: AppSurroundings) {
    this.session = session
    this.target = target
    this.sandbox = sandbox === location.origin ? undefined : sandbox
    this.around = around
    void this.read()
  }

  readonly state = (): Opening => this.known

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Runs what was read. */
  readonly start = (): void => {
    const { known, sandbox, session, target } = this
    if (known.phase !== 'ready' || sandbox === undefined) return
    const recorder = session.state().recordApp()
    if (!recorder || recorder.connectionId !== this.exchange()?.connectionId) {
      this.update({ phase: 'failed', problem: NOT_CONNECTED })
      return
    }
    const run = new AppRun({
      uri: target.uri,
      page: known.page,
      sandbox,
      recorder,
      call: this.call(),
      exchange: target.exchange,
      tool: this.tool,
      connection: () => session.state().connection,
      surroundings: () => this.around,
    })
    this.update({ phase: 'running', page: known.page, run })
  }

  /** The place it is shown in became another. */
  surround(part: Partial<AppSurroundings>): void {
    const before = JSON.stringify(changingContext(this.around))
    this.around = { ...this.around, ...part }
    if (this.known.phase === 'running' && before !== JSON.stringify(changingContext(this.around)))
      this.known.run.host.changed()
  }

  readonly close = async (): Promise<void> => {
    if (this.known.phase === 'running') await this.known.run.host.close(FAREWELL)
  }

  private async read(): Promise<void> {
    const result = await this.result()
    const own = [location.origin, this.sandbox ?? location.origin]
    const page = result instanceof ProblemError ? result.problem : readAppPage(result, this.target.uri, own)
    if ('code' in page) this.update({ phase: 'failed', problem: page })
    else if (this.sandbox === undefined) this.update({ phase: 'refused', problem: NO_ORIGIN, page })
    else {
      this.update({ phase: 'ready', page })
      if (CSP_LISTS.every((list) => page.csp[list].length === 0)) this.start()
    }
  }

  /** What `resources/read` brought: the exchange itself, or one made now. */
  private async result(): Promise<unknown> {
    const exchange = this.exchange()
    const known = exchange?.rounds.at(-1)?.response?.content
    if (exchange?.method === 'resources/read' && known?.kind === 'result') return known.result
    try {
      const message = await this.session.state().call('resources/read', { uri: this.target.uri })?.done
      return message?.kind === 'result' ? message.result : new ProblemError(NOT_READ)
    } catch (error) {
      return error instanceof ProblemError ? error : new ProblemError(NOT_READ)
    }
  }

  private exchange() {
    return this.session.published().views.exchange(this.target.exchange)
  }

  private readonly tool = (name: string) =>
    this.session
      .published()
      .views.catalog()
      .tools.find(({ key }) => key === name)?.raw

  /** The call whose result is shown. */
  private call(): AppCall | undefined {
    const exchange = this.exchange()
    const content = exchange?.rounds.at(-1)?.response?.content
    if (exchange?.method !== 'tools/call' || content?.kind !== 'result' || !isObject(content.result)) return undefined
    const sent = exchange.rounds[0]?.request.content
    const params = sent?.kind === 'request' ? sent.params : undefined
    const listed = this.tool(exchange.subject ?? '')
    return {
      id: exchange.requestId,
      // Both were parsed from JSON.
      listed: (listed ?? { name: exchange.subject ?? '' }) as JsonObject,
      arguments: (objectAt(params, 'arguments') ?? {}) as JsonObject,
      result: content.result as JsonObject,
    }
  }

  private update(next: Opening): void {
    this.known = next
    for (const listener of this.listeners) listener()
  }
}
