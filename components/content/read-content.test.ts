import { describe, expect, it } from 'vitest'
import { contentBlocks, readContent, readResourceContents } from './read-content'

const KINDS: [raw: unknown, kind: string][] = [
  [{ type: 'text', text: 'hi' }, 'text'],
  [{ type: 'image', data: 'AAAA', mimeType: 'image/png' }, 'image'],
  [{ type: 'audio', data: 'AAAA', mimeType: 'audio/wav' }, 'audio'],
  [{ type: 'resource_link', uri: 'file:///a', name: 'a' }, 'link'],
  [{ type: 'resource', resource: { uri: 'file:///a', text: '' } }, 'resource'],
  [{ type: 'resource', resource: { uri: 'file:///a', blob: 'AA==' } }, 'resource'],
  [{ type: 'tool_use', id: '1', name: 'add', input: {} }, 'tool-use'],
  [{ type: 'tool_result', toolUseId: '1', content: [] }, 'tool-result'],
]

const UNUSABLE: [raw: unknown, reason: RegExp][] = [
  [null, /not an object/],
  ['text', /not an object/],
  [{}, /does not know: undefined/],
  [{ type: 'hologram' }, /does not know: "hologram"/],
  [{ type: 'text', text: 7 }, /without a usable text/],
  [{ type: 'image', mimeType: 'image/png' }, /without a usable data/],
  [{ type: 'image', data: 'AAAA' }, /without a usable mimeType/],
  [{ type: 'resource_link', name: 'a' }, /without a usable uri/],
  [{ type: 'resource', resource: { uri: 'file:///a' } }, /without a usable text or blob/],
]

describe('A content block', () => {
  it.each(KINDS)('%j is shown as %s', (raw, kind) => {
    expect(readContent(raw)).toMatchObject({ kind, raw })
  })

  it.each(UNUSABLE)('%j is kept as it is, with the reason', (raw, reason) => {
    const content = readContent(raw)
    expect(content).toMatchObject({ kind: 'unknown', raw })
    expect(content.kind === 'unknown' && content.reason).toMatch(reason)
  })

  it('names a link by its title, then its name, then its address', () => {
    expect(readContent({ type: 'resource_link', uri: 'u:1', name: 'n', title: 'T' })).toMatchObject({ name: 'T' })
    expect(readContent({ type: 'resource_link', uri: 'u:1', name: 'n' })).toMatchObject({ name: 'n' })
    expect(readContent({ type: 'resource_link', uri: 'u:1' })).toMatchObject({ name: 'u:1' })
  })
})

describe('Resource contents', () => {
  it('need text or a blob', () => {
    expect(readResourceContents({ uri: 'a:b', text: '' })).toEqual({ uri: 'a:b', text: '' })
    expect(readResourceContents({ uri: 'a:b', mimeType: 'x/y', blob: 'AA==' })).toMatchObject({ blob: 'AA==' })
    expect(readResourceContents({ uri: 'a:b' })).toBeUndefined()
    expect(readResourceContents('a:b')).toBeUndefined()
  })
})

describe('Sampling content', () => {
  it('may be one block, a list, or missing', () => {
    const block = { type: 'text', text: 'hi' }
    expect(contentBlocks(block)).toEqual([block])
    expect(contentBlocks([block, block])).toEqual([block, block])
    expect(contentBlocks(undefined)).toEqual([])
  })
})
