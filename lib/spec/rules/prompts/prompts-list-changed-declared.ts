import { onlyDeclared } from '@/lib/spec/parts/list-changed-declared'
import { defineRule } from '@/lib/spec/rule'

export const promptsListChangedDeclared = defineRule({
  id: 'prompts-list-changed-declared',
  why: 'Clients listen for what was declared: an undeclared notification goes unheard.',
  fix: 'Declare "prompts": {"listChanged": true}, or do not send notifications/prompts/list_changed.',
  example: { right: '"capabilities": {"prompts": {"listChanged": true}}', wrong: '"capabilities": {"prompts": {}}' },
  on: 'notification',
  methods: ['notifications/prompts/list_changed'],
  check: onlyDeclared({ 'notifications/prompts/list_changed': 'prompts.listChanged' }),
})
