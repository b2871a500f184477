import { duplicates } from '@/lib/spec/parts/duplicates'
import { defineRule } from '@/lib/spec/rule'

export const toolsNameUnique = defineRule({
  id: 'tools-name-unique',
  why: 'A client calls a tool by its name: of two with the same name only one can ever be called.',
  fix: 'Give each tool a name of its own, across all pages of the list.',
  example: {
    right: '{"tools": [{"name": "book_trip", …}, {"name": "book_hotel", …}]}',
    wrong: '{"tools": [{"name": "book", …}, {"name": "book", …}]}',
  },
  on: 'result',
  methods: ['tools/list'],
  needs: 'tools',
  watch: duplicates('name', 'tools'),
})
