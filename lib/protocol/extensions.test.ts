import { describe, expect, it } from 'vitest'
import { extensionIdFlaw, KNOWN_EXTENSIONS, readExtensionSettings } from './extensions'

describe('The id of an extension', () => {
  it.each([...Object.keys(KNOWN_EXTENSIONS), 'a/b', 'com.example-1.x/My_name.2'])('may be %s', (id) => {
    expect(extensionIdFlaw(id)).toBeUndefined()
  })

  it.each(['', 'ui', '/ui', 'com.example/', '1com/ui', 'com..example/ui', 'com-/ui', 'com/ui/x', 'com/-x', 'com/x y'])(
    'may not be %j',
    (id) => {
      expect(extensionIdFlaw(id)).toMatch(/prefix/)
    },
  )
})

describe('The settings of an extension', () => {
  it('are any JSON object', () => {
    expect(readExtensionSettings('{"flaw":[1]}')).toEqual({ ok: true, settings: { flaw: [1] } })
  })

  it.each(['', '{', '[]', 'null', '7'])('are not %j', (text) => {
    expect(readExtensionSettings(text)).toMatchObject({ ok: false })
  })
})
