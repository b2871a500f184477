import { onlyDeclared } from '@/lib/spec/parts/list-changed-declared'
import { defineRule } from '@/lib/spec/rule'

export const toolsListChangedDeclared = defineRule({
  id: 'tools-list-changed-declared',
  why: 'Clients listen for what was declared: an undeclared notification goes unheard.',
  fix: 'Declare "tools": {"listChanged": true}, or do not send notifications/tools/list_changed.',
  example: { right: '"capabilities": {"tools": {"listChanged": true}}', wrong: '"capabilities": {"tools": {}}' },
  on: 'notification',
  methods: ['notifications/tools/list_changed'],
  check: onlyDeclared({ 'notifications/tools/list_changed': 'tools.listChanged' }),
})
