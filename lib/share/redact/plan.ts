import { mediaType } from '@/lib/protocol/headers'
import type { HttpId, RecordingEvent } from '@/lib/recording/events'
import type { RecordingHeader } from '@/lib/recording/recording'
import { Book, type Secret } from './book'
import { credentialsIn } from './credentials'
import { cutOut, type Cut } from './cut'
import { Finder } from './finder'
import type { Named } from './named'
import { notice } from './notice'
import { visitEvent, type Place } from './places'
import { SplitSecrets } from './split'
import type { RedactionPlan } from './types'

export type { RedactionPlan, Replacement, Source } from './types'

/** What is looked for while some replacements are off. */
type Search = {
  readonly finder: Finder
  readonly owners: readonly Secret[]
  readonly off: ReadonlySet<string>
  readonly version: number
  /** There was no room for all of them: the rest is replaced where it has its name. */
  readonly partial: boolean
}

const NONE: ReadonlySet<string> = new Set()

/**
 * Takes the secrets out of a recording, event by event: `learn` every event, then `scan` every one, then `apply`. Each
 * takes time linear in the event; an event is worked on as a whole, however large.
 */
export class Redactor {
  private readonly book = new Book()
  /** Events in which something is replaced that is not looked for everywhere. */
  private readonly local = new Set<string>()
  private readonly types = new Map<HttpId, string>()
  /** HTTP exchanges with model providers. */
  private readonly providers = new Set<HttpId>()
  private readonly split = new SplitSecrets()
  private search: Search | undefined

  /** @param known what the app knows as secret, in full: keys, tokens, values of secret headers. */
  constructor(known: readonly string[]) {
    for (const value of known) {
      const text = value.trim()
      const { from, also } = credentialsIn(text)
      const named = { from: 0, to: 0, why: 'value', what: 'a secret of yours', also } as const
      if (text.length > from) this.book.add(named, text.slice(from))
    }
  }

  /** What the header tells: its title may be a URL. */
  learnHeader({ title }: RecordingHeader): void {
    for (const named of notice(title, { kind: 'url' })) this.take(named, title)
  }

  /** First pass: takes down the secrets that are called so or look so. */
  learn(event: RecordingEvent): void {
    if (event.type === 'http-request-sent' && event.lane === 'provider') this.providers.add(event.httpId)
    if (event.type === 'http-response-received') this.types.set(event.httpId, mediaType(event.headers))
    visitEvent(event, (value, place) => {
      for (const named of this.noticed(value, place, event))
        if (!this.take(named, String(value))) this.local.add(nameOf(event))
      return value
    })
  }

  /** Second pass: counts what would be replaced. */
  scan(event: RecordingEvent): void {
    const search = this.searching(NONE)
    if (event.type === 'frame-received' && event.source === 'sse' && this.providers.has(event.httpId))
      for (const secret of this.split.scan(event, search.finder, search.owners)) secret.seen(event.seq)
    visitEvent(event, (value, place) => {
      for (const { secrets } of this.cuts(value, place, event, search))
        for (const secret of secrets) secret.seen(event.seq)
      return value
    })
  }

  plan(): RedactionPlan {
    return { replacements: this.book.secrets.filter(({ count }) => count > 0).map(({ replacement }) => replacement) }
  }

  /** Third pass: the event as it may leave. `off`: ids of the replacements that are not made. Sizes stay those of the wire. */
  apply(event: RecordingEvent, off: ReadonlySet<string>): RecordingEvent {
    const search = this.searching(off)
    const parts = this.split.of(event.seq).filter(({ secret }) => !off.has(secret.id))
    const pieces = parts.map(({ from, to, secret, text }): Cut => ({ from, to, secrets: [secret], text }))
    return visitEvent(event, (value, place) =>
      cutOut(
        value,
        place,
        [...this.cuts(value, place, event, search), ...(place.kind === 'wire' ? pieces : [])],
        (text) => this.text(text, off),
      ),
    )
  }

  /** The header as it may leave, once every event has been through `scan`: says how much was replaced and dropped. */
  applyHeader(header: RecordingHeader, off: ReadonlySet<string>): RecordingHeader {
    const made = this.book.secrets.filter(({ id, count }) => count > 0 && !off.has(id))
    const dropped = made.filter(({ why }) => why === 'body').length
    const before = header.shared ?? { replaced: 0, dropped: 0, left: 0 }
    return {
      ...header,
      title: this.text(header.title, off),
      ...(header.origin?.creator !== undefined && {
        origin: { ...header.origin, creator: this.text(header.origin.creator, off) },
      }),
      shared: {
        replaced: before.replaced + made.length - dropped,
        dropped: before.dropped + dropped,
        left: before.left,
      },
    }
  }

  /** A text of the page's own, such as a filter or a place, as it may leave. */
  text(text: string, off: ReadonlySet<string>): string {
    const search = this.searching(off)
    return String(cutOut(text, { kind: 'url' }, this.found(text, { kind: 'url' }, search), (same) => same))
  }

  private noticed(value: string | number, place: Place, event: RecordingEvent): readonly Named[] {
    if (place.kind === 'bytes') return notice(String(value), place, this.typeOf(event))
    const named = notice(String(value), place)
    return typeof value === 'number' ? named.map((each) => ({ ...each, bare: { level: 0 } })) : named
  }

  /** The media type of the bytes in an event. */
  private typeOf(event: RecordingEvent): string | undefined {
    if (event.type === 'http-request-sent') return mediaType(event.headers)
    return 'httpId' in event ? this.types.get(event.httpId) : undefined
  }

  /** True when it is looked for everywhere. */
  private take(named: Named, text: string): boolean {
    return this.book.add(named, named.value ?? text.slice(named.from, named.to))
  }

  private cuts(value: string | number, place: Place, event: RecordingEvent, search: Search): readonly Cut[] {
    const text = String(value)
    if (!search.partial && !this.local.has(nameOf(event))) return this.found(text, place, search)
    const named = this.noticed(value, place, event).flatMap((each): readonly Cut[] => {
      const own = each.value ?? text.slice(each.from, each.to)
      if (!search.partial && this.book.isFound(own)) return []
      const secret = this.book.secretOf(each, own)
      if (!secret || search.off.has(secret.id)) return []
      const { from, to, bare } = each
      return [{ from, to, secrets: [secret], text: secret.note, ...(bare && { bare }) }]
    })
    // What is dropped as a whole need not be searched.
    const bodies = named.filter(({ secrets: [secret] }) => secret?.why === 'body')
    return [
      ...(bodies.length === 0 ? this.found(text, place, search) : this.around(text, bodies, place, search)),
      ...named,
    ]
  }

  private around(text: string, bodies: readonly Cut[], place: Place, search: Search): readonly Cut[] {
    let from = 0
    return [...bodies, { from: text.length, to: text.length }].flatMap((body) => {
      const start = from
      from = body.to
      return this.found(text.slice(start, body.from), place, search).map((cut) => ({
        ...cut,
        ...{ from: cut.from + start, to: cut.to + start },
      }))
    })
  }

  private found(text: string, place: Place, { finder, owners }: Search): readonly Cut[] {
    const options = place.kind === 'wire' ? { sse: place.sse, cut: place.cut } : {}
    return finder.find(text, options).flatMap(({ from, to, patterns, masked }): readonly Cut[] => {
      const secrets = [...new Set(patterns.flatMap((pattern) => owners[pattern] ?? []))]
      const [telling] = secrets
      return telling ? [{ from, to, secrets, text: masked ?? telling.note, found: true }] : []
    })
  }

  private searching(off: ReadonlySet<string>): Search {
    const { version } = this.book
    if (this.search?.version === version && sameSet(this.search.off, off)) return this.search
    const pairs = this.book.secrets
      .filter(({ id }) => !off.has(id))
      .flatMap((secret) => secret.patterns.map((pattern) => ({ secret, pattern })))
    const finder = new Finder(
      pairs.map(({ pattern }) => pattern),
      pairs.map(({ secret }) => secret.note),
    )
    this.search = {
      finder,
      owners: pairs.map(({ secret }) => secret),
      off: new Set(off),
      version,
      partial: finder.taken < pairs.length,
    }
    return this.search
  }
}

/** What an event is known by also after a part of the session was selected and numbered anew; not unique. */
const nameOf = ({ at, connectionId, type }: RecordingEvent): string => `${at} ${type} ${connectionId}`

const sameSet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((id) => other.has(id))
