import type { HeaderList } from '@/lib/protocol/headers'
import type { Era } from '@/lib/protocol/revisions'
import type { EventOf, HttpId } from '@/lib/recording/events'
import type { Seq } from '@/lib/recording/keys'
import type { HttpState } from '@/lib/views/http'
import { spokenEra } from './peer-facts'
import type { ClientMessage, Http } from './sightings'

/** One HTTP exchange as rules see it, on top of the views' state. */
export class HttpFacts implements Http {
  readonly id: HttpId
  readonly verb: string
  readonly url: string
  readonly requestHeaders: HeaderList
  readonly sentSeq: Seq
  readonly mcp: boolean
  readonly resumes: Http | undefined
  readonly carried: ClientMessage[] = []
  /** The eras that what it carried speaks, where that shows. */
  private readonly eras: Era[] = []
  private readonly state: HttpState

  constructor(state: HttpState, mcp: boolean, resumes: Http | undefined) {
    const { httpId, method, url, headers, seq } = state.request
    this.id = httpId
    this.verb = method.toUpperCase()
    this.url = url
    this.requestHeaders = headers
    this.sentSeq = seq
    this.mcp = mcp
    this.resumes = resumes
    this.state = state
  }

  get headSeq(): Seq | undefined {
    return this.state.response?.seq
  }

  get status(): number | undefined {
    return this.state.response?.status
  }

  get headers(): HeaderList {
    return this.state.response?.headers ?? []
  }

  get type(): string {
    return this.state.type
  }

  get messages(): number {
    return this.state.receivedMessages
  }

  get size(): number {
    return this.state.size
  }

  get how(): EventOf<'http-ended'>['how'] | undefined {
    return this.state.end?.how
  }

  carry(client: ClientMessage): void {
    this.carried.push(client)
    const era = spokenEra(client)
    if (era !== undefined && !this.eras.includes(era)) this.eras.push(era)
  }

  /** Whether any of what it carried speaks another era. */
  isForeignTo(era: Era): boolean {
    return this.eras.length > 1 || (this.eras.length === 1 && this.eras[0] !== era)
  }
}
