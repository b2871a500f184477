import { isObject, objectAt, stringAt } from '@/lib/protocol/json'
import type { ConnectionId, RecordingEvent } from '@/lib/recording/events'
import type { ExchangeState } from './exchange-state'
import type { ListedFile } from './skill-file'

/** An Agent Skill that a server serves (SEP-2640, `skills/list`). */
export type SkillView = {
  /** Of its SKILL.md. */
  readonly uri: string
  readonly name?: string
  readonly description?: string
  /** Undefined where they are made on demand (`dynamic`), or not listed as they must be. */
  readonly files?: readonly ListedFile[]
  /** What is wrong with the entry. */
  readonly flaws: readonly string[]
  /** The entry exactly as it was listed, unchecked. */
  readonly raw: Readonly<Record<string, unknown>>
}

const fileOf = (entry: unknown): ListedFile => {
  const digest = stringAt(entry, 'digest')
  const size = isObject(entry) ? entry['size'] : undefined
  return {
    uri: stringAt(entry, 'uri') ?? '',
    ...(digest !== undefined && { digest }),
    ...(typeof size === 'number' && { size }),
  }
}

/** What the path of a skill ends in is its name. */
const nameIn = (uri: string): string | undefined => /([^/]+)\/SKILL\.md$/.exec(uri)?.[1]

const readSkill = (entry: unknown): SkillView => {
  const raw = isObject(entry) ? entry : { value: entry }
  const uri = stringAt(entry, 'uri') ?? ''
  const frontmatter = objectAt(entry, 'frontmatter')
  const name = stringAt(frontmatter, 'name')
  const description = stringAt(frontmatter, 'description')
  const { resources } = raw
  const files = Array.isArray(resources) ? resources.map(fileOf) : undefined
  const flaws = [
    ...(nameIn(uri) === undefined ? ['uri leads to no SKILL.md'] : []),
    ...(name === undefined || description === undefined ? ['frontmatter without name or description'] : []),
    ...(name !== undefined && nameIn(uri) !== undefined && nameIn(uri) !== name
      ? ['name is not that of its path']
      : []),
    ...(files || resources === 'dynamic' ? [] : ['resources are neither a list nor "dynamic"']),
    ...(files && !files.some((file) => file.uri === uri) ? ['resources leave SKILL.md out'] : []),
  ]
  return {
    uri,
    ...(name !== undefined && { name }),
    ...(description !== undefined && { description }),
    ...(files && { files }),
    flaws,
    raw,
  }
}

type Pages = { readonly on: ConnectionId; readonly cursor: string; readonly skills: readonly SkillView[] }

/** Answers to `skills/list` → the skills that are served. Pages become visible together, with the last. */
export class SkillsFold {
  view: readonly SkillView[] = []
  private pages: Pages | undefined
  private url: string | undefined
  private readonly aside = new Set<ConnectionId>()

  /** Another server serves other skills. */
  fold(event: RecordingEvent): void {
    if (event.type !== 'connection-started') return
    if (event.exploration ?? event.probe) this.aside.add(event.connectionId)
    else {
      if (event.url !== this.url && this.view.length > 0) this.view = []
      this.url = event.url
    }
  }

  answered({ method, first: { request }, last, ending }: ExchangeState): void {
    const response = last.response?.content
    if (method !== 'skills/list' || ending?.status !== 'complete' || response?.kind !== 'result') return
    if (request.direction !== 'client-to-server' || this.aside.has(request.connectionId)) return
    const listed: unknown = isObject(response.result) ? response.result['skills'] : undefined
    if (!Array.isArray(listed)) return
    const cursor = request.content.kind === 'request' ? stringAt(request.content.params, 'cursor') : undefined
    const before = cursor === undefined ? [] : this.before(request.connectionId, cursor)
    if (!before) return
    const skills = [...before, ...listed.map(readSkill)]
    const next = stringAt(response.result, 'nextCursor')
    this.pages = next === undefined ? undefined : { on: request.connectionId, cursor: next, skills }
    if (next === undefined) this.view = skills
  }

  private before(on: ConnectionId, cursor: string): readonly SkillView[] | undefined {
    return this.pages?.on === on && this.pages.cursor === cursor ? this.pages.skills : undefined
  }
}
