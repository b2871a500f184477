import { LIST_CHANGED_KINDS, listChangedSent } from '@/lib/spec/parts/list-changed-sent'
import { defineRule } from '@/lib/spec/rule'

export const resourcesListChangedSent = defineRule({
  id: 'resources-list-changed-sent',
  why: 'A client that was promised word of changes keeps its old list, and shows resources that are gone.',
  fix: 'Send notifications/resources/list_changed on the open streams whenever a resource is added or removed.',
  example: {
    right: 'data: {"jsonrpc": "2.0", "method": "notifications/resources/list_changed"}',
    wrong: '"capabilities": {"resources": {"listChanged": true}}, and silence when resources/list has changed',
  },
  on: LIST_CHANGED_KINDS,
  needs: 'resources.listChanged',
  watch: listChangedSent('resources'),
})
