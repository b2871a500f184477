import { describe, expect, it } from 'vitest'
import { base64Size, mediaSource } from './media-source'

describe('An image or sound from a server', () => {
  it('becomes a data: URL and nothing else', () => {
    expect(mediaSource('image/png', 'AAAA')).toEqual({ ok: true, url: 'data:image/png;base64,AAAA', bytes: 3 })
  })

  it('drops parameters of the type, which could carry more into the URL', () => {
    expect(mediaSource('image/png;x=,<svg>', 'AAAA')).toMatchObject({ url: 'data:image/png;base64,AAAA' })
  })

  it('may be an SVG, which is inert inside an image', () => {
    expect(mediaSource('image/svg+xml', 'PHN2Zy8+').ok).toBe(true)
  })

  it.each(['text/html', 'application/xhtml+xml', 'image/../text/html', '', 'image/png,<script>'])(
    'is not shown as %j',
    (type) => {
      expect(mediaSource(type, 'AAAA')).toEqual({ ok: false, reason: `${type} is not a type that Parley shows.` })
    },
  )

  it.each(['', 'AAA', 'A*AA', 'AAAA,<script>'])('is not shown when its data is %j', (data) => {
    expect(mediaSource('image/png', data)).toEqual({ ok: false, reason: 'The data is not base64.' })
  })

  it('is not shown beyond the size limit', () => {
    expect(mediaSource('audio/wav', 'AAAA', 3).ok).toBe(true)
    expect(mediaSource('audio/wav', 'AAAAAAAA', 3)).toEqual({ ok: false, reason: 'Too large to show here.' })
  })

  it.each([
    ['', 0],
    ['AA==', 1],
    ['AAA=', 2],
    ['AAAA', 3],
  ])('%j decodes to %i bytes', (data, bytes) => {
    expect(base64Size(data)).toBe(bytes)
  })
})
