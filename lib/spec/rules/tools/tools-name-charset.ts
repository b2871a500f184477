import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'
import { judgeNames } from './judge-names'

const ALLOWED = /^[A-Za-z0-9_.-]*$/

export const toolsNameCharset = defineRule({
  id: 'tools-name-charset',
  why: 'Model providers refuse other characters in names, so the client has to rename the tool or drop it.',
  fix: 'Use ASCII letters, digits, underscores, hyphens and dots; give it a readable title instead.',
  example: { right: '{"name": "book_trip", "title": "Book a trip", …}', wrong: '{"name": "Book a trip", …}' },
  on: 'result',
  methods: ['tools/list'],
  needs: 'tools',
  check: judgeNames((name) =>
    // An empty name is another requirement's business.
    ALLOWED.test(name)
      ? undefined
      : { message: `The tool’s name ${named(name)} has characters that names should not have.` },
  ),
})
