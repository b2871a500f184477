import { onlyDeclared } from '@/lib/spec/parts/list-changed-declared'
import { defineRule } from '@/lib/spec/rule'

export const resourcesListChangedDeclared = defineRule({
  id: 'resources-list-changed-declared',
  why: 'Clients listen for what was declared: an undeclared notification goes unheard.',
  fix: 'Declare resources.listChanged for list_changed and resources.subscribe for updated, or do not send them.',
  example: {
    right: '"capabilities": {"resources": {"subscribe": true, "listChanged": true}}',
    wrong: '"capabilities": {"resources": {}}, and notifications/resources/updated',
  },
  on: 'notification',
  methods: ['notifications/resources/list_changed', 'notifications/resources/updated'],
  check: onlyDeclared({
    'notifications/resources/list_changed': 'resources.listChanged',
    'notifications/resources/updated': 'resources.subscribe',
  }),
})
