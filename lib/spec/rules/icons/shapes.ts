import { shapeRule } from '@/lib/spec/rule'

/** The requirement that the shape of icons decides. */
export const ICONS_SHAPES = [
  shapeRule({
    id: 'icons-shape',
    why: 'Clients refuse a whole list for an icon they cannot read; an older draft wrote sizes as one string.',
    fix: 'Write icons as an array of objects with a string src; sizes is an array of strings, theme light or dark.',
    example: {
      right: '"icons": [{"src": "https://example.com/icon.png", "sizes": ["48x48"], "theme": "dark"}]',
      wrong: '"icons": [{"src": "https://example.com/icon.png", "sizes": "48x48"}]',
    },
  }),
]
