import { isSecretHeader } from '@/lib/protocol/secret-headers'
import type { RecordingEvent } from '@/lib/recording/events'
import type { Seq } from '@/lib/recording/keys'
import type { RecordingHeader } from '@/lib/recording/recording'
import type { RedactionPlan, Why } from './types'

export type { RedactionPlan, Replacement, Source } from './types'

type Secret = {
  readonly id: string
  readonly why: Why
  readonly what: string
  readonly text: string
  count: number
  places: Seq[]
}

/** Finds the secrets of a recording (`learn`), counts them (`scan`), and takes them out (`apply`), event by event. */
export class Redactor {
  private readonly secrets = new Map<string, Secret>()

  constructor(known: readonly string[]) {
    for (const text of known) this.add(text, 'value', 'a secret')
  }

  /** What the header tells: its title may be a URL. Before or after the events. */
  learnHeader({ title }: RecordingHeader): void {
    const { password } = URL.canParse(title) ? new URL(title) : { password: '' }
    this.add(password, 'name', 'password')
  }

  learn(event: RecordingEvent): void {
    if (event.type !== 'http-request-sent' && event.type !== 'http-response-received') return
    for (const [name, value] of event.headers)
      if (isSecretHeader(name)) this.add(value, 'name', `header ${name.toLowerCase()}`)
  }

  scan(event: RecordingEvent): void {
    const text = JSON.stringify(event)
    for (const secret of this.secrets.values()) {
      const places = text.split(secret.text).length - 1
      secret.count += places
      if (places > 0 && secret.places.length < 20) secret.places.push(event.seq)
    }
  }

  plan(): RedactionPlan {
    return {
      replacements: Array.from(this.secrets.values(), ({ id, why, what, text, count, places }) => ({
        ...{ id, why, what, count, places, on: true },
        excerpt: `${text.slice(0, 2)}… ${text.length} characters`,
      })),
    }
  }

  apply(event: RecordingEvent, off: ReadonlySet<string>): RecordingEvent {
    const text = [...this.secrets.values()]
      .filter(({ id }) => !off.has(id))
      .reduce((safe, secret) => safe.replaceAll(secret.text, `[secret ${secret.id}]`), JSON.stringify(event))
    return JSON.parse(text) as RecordingEvent
  }

  /** The header as it may leave, once every event has been through `scan`: says what was replaced and dropped. */
  applyHeader(header: RecordingHeader, off: ReadonlySet<string>): RecordingHeader {
    const replaced = [...this.secrets.values()].filter(({ id, count }) => count > 0 && !off.has(id)).length
    return { ...header, shared: { dropped: 0, left: 0, ...header.shared, replaced } }
  }

  private add(text: string, why: Why, what: string): void {
    if (text.length < 6 || this.secrets.has(text)) return
    this.secrets.set(text, { id: `s${this.secrets.size + 1}`, why, what, text, count: 0, places: [] })
  }
}
