import { describe, expect, it } from 'vitest'
import { readIcons } from './read-icons'

const png = 'data:image/png;base64,iVBORw0KGgo='
const svg = 'data:image/svg+xml;base64,PHN2Zy8+'

describe('the icons of a thing', () => {
  it.each([
    ['nothing', undefined],
    ['no list', { src: png }],
    ['no pictures', [{ src: 'data:text/html;base64,PGI+' }, { src: 'javascript:alert(1)' }, {}, 7]],
    ['no base64', [{ src: 'data:image/png,raw' }, { src: 'data:image/png;base64,%%' }]],
    ['too much', [{ src: `data:image/png;base64,${'AAAA'.repeat(100_000)}` }]],
  ])('are not drawn where there is %s', (_, icons) => {
    expect(readIcons(icons)).toEqual({ elsewhere: [] })
  })

  it('are drawn from what came along, and never fetched', () => {
    expect(readIcons([{ src: 'https://a.example/i.png' }, { src: svg }, { src: 'http://b.example/' }])).toEqual({
      drawn: svg,
      elsewhere: ['https://a.example/i.png', 'http://b.example/'],
    })
  })

  it('are the one for any theme, where there are several', () => {
    expect(readIcons([{ src: svg, theme: 'dark' }, { src: png }]).drawn).toBe(png)
    expect(
      readIcons([
        { src: svg, theme: 'dark' },
        { src: png, theme: 'light' },
      ]).drawn,
    ).toBe(svg)
  })

  it('say what they are, whatever they claim beside it', () => {
    expect(readIcons([{ src: png, mimeType: 'text/html' }]).drawn).toBe(png)
  })
})
