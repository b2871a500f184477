import { describe, expect, it } from 'vitest'
import { viewsOf } from '@/lib/testing/timeline-text'
import { Transcript } from '@/lib/testing/transcript'

const URI = 'skill://acme/refunds/SKILL.md'
const SKILL = {
  uri: URI,
  frontmatter: { name: 'refunds', description: 'Process refunds', license: 'MIT' },
  resources: [{ uri: URI, digest: 'sha256:ab', size: 12 }],
}
const lists = (t: Transcript, id: string, skills: unknown, more: object = {}, params: object = {}) => {
  t.sends({ id, method: 'skills/list', params })
  t.receives({ id, result: { resultType: 'complete', skills, ...more } })
}
const only = (entry: unknown) => {
  const t = new Transcript().connects('2026-07-28')
  lists(t, 'a', [entry])
  return viewsOf(t.events).skills()[0]
}

describe('Skills', () => {
  it('are what skills/list names, by their frontmatter', () => {
    expect(only(SKILL)).toEqual({
      uri: URI,
      name: 'refunds',
      description: 'Process refunds',
      files: SKILL.resources,
      flaws: [],
      raw: SKILL,
    })
    expect(only({ ...SKILL, resources: 'dynamic' })).toMatchObject({ flaws: [] })
  })

  it.each([
    [
      { ...SKILL, uri: 'skill://acme/other/SKILL.md' },
      ['name is not that of its path', 'resources leave SKILL.md out'],
    ],
    [{ ...SKILL, uri: 'skill://acme/refunds' }, ['uri leads to no SKILL.md', 'resources leave SKILL.md out']],
    [{ ...SKILL, frontmatter: { name: 'refunds' } }, ['frontmatter without name or description']],
    [{ ...SKILL, resources: undefined }, ['resources are neither a list nor "dynamic"']],
    [
      'x',
      [
        'uri leads to no SKILL.md',
        'frontmatter without name or description',
        'resources are neither a list nor "dynamic"',
      ],
    ],
  ])('that are listed wrongly are listed all the same: %j', (entry, flaws) => {
    expect(only(entry)?.flaws).toEqual(flaws)
  })

  it('come in pages, shown with the last; a page out of the blue is none', () => {
    const t = new Transcript().connects('2026-07-28')
    lists(t, 'a', [SKILL], { nextCursor: 'two' })
    expect(viewsOf(t.events).skills()).toEqual([])
    lists(t, 'b', [SKILL], {}, { cursor: 'other' })
    expect(viewsOf(t.events).skills()).toEqual([])
    lists(t, 'c', [SKILL], {}, { cursor: 'two' })
    expect(viewsOf(t.events).skills()).toHaveLength(2)
  })

  it('of another server are gone, of the same stay', () => {
    const t = new Transcript().connects('2026-07-28')
    lists(t, 'a', [SKILL])
    t.another('c2').starts()
    expect(viewsOf(t.events).skills()).toHaveLength(1)
    t.another('c3', 'http://other.test/mcp').starts()
    expect(viewsOf(t.events).skills()).toEqual([])
  })
})
