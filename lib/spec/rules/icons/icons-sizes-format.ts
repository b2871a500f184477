import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'
import { ICON_METHODS, shownIcons } from './shown-icons'

const SIZE = /^(?:\d+x\d+|any)$/

export const iconsSizesFormat = defineRule({
  id: 'icons-sizes-format',
  why: 'Clients choose the icon by its size: one they cannot read is never chosen.',
  fix: 'Write each size as width, x and height in pixels, or as any for an image that scales.',
  example: { right: '"sizes": ["48x48", "any"]', wrong: '"sizes": ["48", "48 px"]' },
  on: 'result',
  methods: ICON_METHODS,
  check: (sighting) => {
    const sizes = shownIcons(sighting).flatMap(({ icon, path, of }) =>
      Array.isArray(icon['sizes'])
        ? icon['sizes'].map((size: unknown, index) => ({ size, path: `${path}/sizes/${index}`, of }))
        : [],
    )
    if (sizes.length === 0) return undefined
    return sizes.flatMap(({ size, path, of }) =>
      // What is no string is a matter of the icon's shape.
      typeof size !== 'string' || SIZE.test(size)
        ? []
        : [{ message: `The size ${named(size)} of an icon of ${of} is none.`, path, actual: size }],
    )
  },
})
