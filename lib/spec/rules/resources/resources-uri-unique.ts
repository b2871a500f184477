import { duplicates } from '@/lib/spec/parts/duplicates'
import { defineRule } from '@/lib/spec/rule'

export const resourcesUriUnique = defineRule({
  id: 'resources-uri-unique',
  why: 'A resource is read by its URI: of two with the same URI only one can be meant.',
  fix: 'List each URI once, across all pages.',
  example: {
    right: '{"resources": [{"uri": "trip://42", …}, {"uri": "trip://43", …}]}',
    wrong: '{"resources": [{"uri": "trip://42", …}, {"uri": "trip://42", …}]}',
  },
  on: 'result',
  methods: ['resources/list'],
  needs: 'resources',
  watch: duplicates('uri', 'resources'),
})
