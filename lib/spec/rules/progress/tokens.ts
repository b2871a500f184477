import { isObject, objectAt, stringAt } from '@/lib/protocol/json'
import { idKey, type RequestId } from '@/lib/protocol/jsonrpc'
import type { Seq } from '@/lib/recording/keys'
import { sharedMemory } from '@/lib/spec/parts/shared-memory'
import type { ClientMessage, Http, Sighting } from '@/lib/spec/sightings'

/** What has to be seen to know which progress tokens are in use. */
export const TOKEN_SIGHTINGS = ['sent', 'result', 'error', 'gave-up', 'notification'] as const

type TokenSighting = Sighting<(typeof TOKEN_SIGHTINGS)[number]>

type Over = { readonly why: 'answered' | 'cancelled'; readonly at: number; readonly seq: Seq; readonly http: Http }

export type TokenState = {
  readonly request: ClientMessage
  /** Absent while the request is in flight. */
  over?: Over
}

type End = Pick<Over, 'at' | 'seq'> & { readonly http?: Http }

const TERMINAL = new Set(['completed', 'failed', 'cancelled'])

export const isToken = (value: unknown): value is RequestId => typeof value === 'string' || typeof value === 'number'

/** The token a progress notification names, as it stands; undefined for other sightings. */
export const progressOf = (sighting: TokenSighting) => {
  if (sighting.kind !== 'notification' || sighting.method !== 'notifications/progress') return undefined
  const { params } = sighting
  const token = isObject(params) ? params['progressToken'] : undefined
  return isToken(token) && isObject(params) ? { token, params, sighting } : undefined
}

/** The progress tokens that our requests carried, each with the newest request that did. */
export class Tokens {
  private readonly byToken = new Map<string, TokenState>()
  private readonly byRequest = new Map<ClientMessage, TokenState>()
  /** Calls that became tasks (2025-11-25): their tokens stay in use until the task is over. */
  private readonly byTask = new Map<string, TokenState>()
  private readonly ids = new Set<string>()

  see(sighting: TokenSighting): void {
    if (sighting.kind === 'sent') this.sent(sighting.client)
    else if (sighting.kind === 'gave-up') {
      // A call that merely lost its stream may go on at the server.
      if (sighting.why === 'cancelled') this.ended(sighting.request, 'cancelled', sighting)
    } else if (sighting.kind === 'notification') {
      if (sighting.method === 'notifications/tasks/status') this.taskTold(sighting.params, sighting)
    } else if (sighting.request) this.answered(sighting.request, sighting)
  }

  get(token: RequestId): TokenState | undefined {
    return this.byToken.get(idKey(token))
  }

  /** Whether it is the id of a request of ours. */
  isRequestId(token: RequestId): boolean {
    return this.ids.has(idKey(token))
  }

  private sent(client: ClientMessage): void {
    if (client.kind !== 'request') return
    if (client.id !== undefined) this.ids.add(idKey(client.id))
    const token = objectAt(client.params, '_meta')?.['progressToken']
    if (!isToken(token)) return
    const state: TokenState = { request: client }
    this.byToken.set(idKey(token), state)
    this.byRequest.set(client, state)
  }

  private answered(request: ClientMessage, sighting: Sighting<'result' | 'error'>): void {
    const result = sighting.kind === 'result' ? sighting.result : undefined
    if (request.method === 'tasks/get' || request.method === 'tasks/cancel') this.taskTold(result, sighting)
    const state = this.byRequest.get(request)
    const task = sighting.peer.revision === '2025-11-25' ? stringAt(objectAt(result, 'task'), 'taskId') : undefined
    if (state && task !== undefined) this.byTask.set(task, state)
    else this.ended(request, 'answered', sighting)
  }

  private taskTold(task: unknown, { at, seq, http }: Sighting<'result' | 'error' | 'notification'>): void {
    const id = stringAt(task, 'taskId')
    const state = id === undefined ? undefined : this.byTask.get(id)
    if (state && TERMINAL.has(stringAt(task, 'status') ?? '')) state.over ??= { why: 'answered', at, seq, http }
  }

  private ended(request: ClientMessage, why: Over['why'], { at, seq, http = request.http }: End): void {
    const state = this.byRequest.get(request)
    this.byRequest.delete(request)
    if (state) state.over ??= { why, at, seq, http }
  }
}

/** The tokens in use on a sighting's connection, with all that it says itself. */
export const tokensAt = sharedMemory<TokenSighting, Tokens>(() => new Tokens())
