import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'
import { judgeNames } from './judge-names'

/** Longest name of a tool, in characters. */
const LONGEST = 128

export const toolsNameLength = defineRule({
  id: 'tools-name-length',
  why: 'Clients and models refuse or cut longer names, and cannot call a tool that has none.',
  fix: 'Name each tool with 1 to 128 characters; put the rest into title and description.',
  example: { right: '{"name": "book_trip", …}', wrong: '{"name": "", …}' },
  on: 'result',
  methods: ['tools/list'],
  needs: 'tools',
  check: judgeNames((name) => {
    if (name === '') return { message: 'A tool’s name is empty.' }
    return name.length > LONGEST
      ? { message: `The name of the tool ${named(name)} is ${name.length} characters long.`, expected: LONGEST }
      : undefined
  }),
})
