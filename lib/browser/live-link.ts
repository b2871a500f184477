import type { AskDesk } from '@/lib/answering/desk'
import { isToBeReplaced, takeOver } from '@/lib/client/take-over'
import type { ClientDeps, Connection, ConnectOptions } from '@/lib/client/types'
import type { Clock, Recording } from '@/lib/recording/recording'
import { listPages } from './list-pages'
import { newDesk } from './new-desk'
import { nextId } from './next-id'
import type { Owner } from './per-session'
import { providerWay } from './provider-way'
import type { ProviderWay } from './provider-way'
import type { SessionDeps } from './session-types'

type Deps = Pick<SessionDeps, 'fetch' | 'connect' | 'online'> & {
  /** The session: what is set there goes for what its servers ask. */
  readonly owner: Owner
  readonly clock: Clock
  readonly onChange: () => void
}

/** A session's one connection: open, under way, or none. */
export class LiveLink {
  connection: Connection | undefined
  /** The open connection's desk, and its way to providers. */
  answering: { readonly desk: AskDesk; readonly way: ProviderWay } | undefined
  /** Where the person last connected to, and with which headers: probes send the same. */
  sentTo: Pick<ConnectOptions, 'url' | 'headers'> | undefined
  private readonly deps: Deps
  private options: ConnectOptions | undefined
  private suspended: ConnectOptions | undefined
  /** Gives up the connection under way or open; a newer attempt has its own. */
  private attempt = new AbortController()

  constructor(deps: Deps) {
    this.deps = deps
  }

  /** Connects on the recording that is there once `ready`, in place of the connection so far. */
  async replace(options: ConnectOptions, ready: () => Promise<Recording | undefined>): Promise<void> {
    const left = this.leave()
    this.options = options
    this.sentTo = { url: options.url, headers: options.headers }
    const attempt = new AbortController()
    this.attempt = attempt
    const givenUp = (): boolean => attempt.signal.aborted
    await left
    const recording = await ready()
    if (givenUp() || !recording) return
    await this.open(options, recording, attempt.signal, (deps) => this.deps.connect(options, deps))
  }

  /** The page is put aside, and may come back as it is: its streams end, as they would with the page. */
  suspend(): void {
    const { connection, options } = this
    if (!connection || !options) return
    void this.leave('page')
    this.suspended = options
  }

  /** The page is back: connects as before it was put aside. */
  resume(ready: () => Promise<Recording | undefined>): void {
    const { suspended } = this
    this.suspended = undefined
    if (suspended) void this.replace(suspended, ready)
  }

  async leave(by?: 'page'): Promise<void> {
    const { connection } = this
    this.left()
    this.attempt.abort()
    if (!connection) return
    this.deps.onChange()
    await connection.close(by).catch(() => undefined)
  }

  /** Lists anew what the server offers; what fails is on the recording. */
  refreshCatalog(): void {
    this.connection?.refreshCatalog(listPages.get()).catch(() => undefined)
  }

  private async open(
    options: ConnectOptions,
    recording: Recording,
    signal: AbortSignal,
    make: (deps: ClientDeps) => Promise<Connection>,
  ): Promise<void> {
    const { fetch, online } = this.deps
    const newId = (): string => nextId(recording, 'c')
    try {
      const connection = await make({ recording, fetch, newId, signal, ...(online && { online }) })
      if (signal.aborted) await connection.close()
      else this.opened(connection, options, recording, signal)
    } catch {
      // `connect` has recorded why.
    }
  }

  private opened(connection: Connection, options: ConnectOptions, recording: Recording, signal: AbortSignal): void {
    const { owner, fetch, clock, onChange } = this.deps
    this.connection = connection
    const way = providerWay(fetch, recording, connection.id)
    this.answering = { desk: newDesk(owner, connection, options.url, way, clock), way }
    const stopAsks = connection.onAsksChanged(onChange)
    const stopEnd = recording.subscribe(() => {
      const last = recording.events.at(-1)
      if (last?.type !== 'connection-closed' || last.connectionId !== connection.id) return
      const isOurs = this.connection === connection
      if (isOurs) this.left()
      stopAsks()
      stopEnd()
      onChange()
      if (!isOurs || !isToBeReplaced(recording.events, connection.id)) return
      void this.open(options, recording, signal, (deps) => takeOver(connection, options, deps, this.deps.connect))
    })
    signal.addEventListener('abort', stopAsks, { once: true })
    onChange()
    this.refreshCatalog()
    connection.listen()
  }

  private left(): void {
    this.connection = undefined
    this.answering?.desk.dispose()
    this.answering = undefined
  }
}
