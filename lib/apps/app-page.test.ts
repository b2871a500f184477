import { describe, expect, it } from 'vitest'
import { appUriOf, isForApps } from './app-tool'
import { readAppPage } from './app-resource'

const URI = 'ui://shop/board.html'
const OWN = ['http://127.0.0.1:4319', 'http://localhost:4319']
const page = (content: object) =>
  readAppPage({ contents: [{ uri: URI, mimeType: 'text/html;profile=mcp-app', ...content }] }, URI, OWN)

describe('The page of an app', () => {
  it('is read from text or base64', () => {
    expect(page({ text: '<p>é' })).toMatchObject({ html: '<p>é', refused: [], permissions: [] })
    expect(page({ blob: btoa('<p>ok') })).toMatchObject({ html: '<p>ok' })
    expect(page({ text: '', mimeType: 'text/html; profile="mcp-app"' })).toMatchObject({ html: '' })
  })

  it('brings what it declares; what may not be is named', () => {
    const csp = { connectDomains: ['https://api.example', 'http://127.0.0.1:4319', '*'], resourceDomains: 'x' }
    expect(page({ text: '', _meta: { ui: { csp, permissions: { camera: {} } } } })).toMatchObject({
      csp: { connectDomains: ['https://api.example'], resourceDomains: [] },
      refused: ['http://127.0.0.1:4319', '*', 'resourceDomains'],
      permissions: ['camera'],
    })
  })

  it.each([
    [page({ mimeType: 'text/html', text: '' }), 'Its type is text/html.'],
    [page({ mimeType: undefined, text: '' }), 'Its type is not given.'],
    [page({}), 'It has neither text nor a usable blob.'],
    [page({ blob: '%%%' }), 'It has neither text nor a usable blob.'],
    [page({ text: ' '.repeat(16 * 1024 * 1024 + 1) }), 'It is larger than 16 MiB.'],
    [readAppPage({ contents: [] }, URI, OWN), 'The answer has no contents.'],
    [readAppPage('no', URI, OWN), 'The answer has no contents.'],
  ])('is none otherwise, and why', (read, cause) => {
    expect(read).toMatchObject({ code: 'NO_APP', cause })
  })
})

describe('A tool', () => {
  it('names the page of its results, in the new place or the old', () => {
    expect(appUriOf({ _meta: { ui: { resourceUri: URI } } })).toBe(URI)
    expect(appUriOf({ _meta: { 'ui/resourceUri': URI } })).toBe(URI)
    expect(appUriOf({ _meta: { ui: { resourceUri: 'https://evil.example' } } })).toBeUndefined()
    expect(appUriOf({})).toBeUndefined()
  })

  it('is for apps unless its visibility says otherwise', () => {
    const shown = (visibility: unknown) => isForApps({ _meta: { ui: { visibility } } })
    expect([undefined, ['app'], ['model', 'app'], ['model'], 'app'].map(shown)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
  })
})
