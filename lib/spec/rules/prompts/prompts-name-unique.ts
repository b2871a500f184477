import { duplicates } from '@/lib/spec/parts/duplicates'
import { defineRule } from '@/lib/spec/rule'

export const promptsNameUnique = defineRule({
  id: 'prompts-name-unique',
  why: 'A prompt is asked for by its name: of two with the same name only one can ever be had.',
  fix: 'Give each prompt a name of its own, across all pages of the list.',
  example: {
    right: '{"prompts": [{"name": "plan_trip"}, {"name": "plan_day"}]}',
    wrong: '{"prompts": [{"name": "plan"}, {"name": "plan"}]}',
  },
  on: 'result',
  methods: ['prompts/list'],
  needs: 'prompts',
  watch: duplicates('name', 'prompts'),
})
