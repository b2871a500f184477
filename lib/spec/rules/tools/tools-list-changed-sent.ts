import { LIST_CHANGED_KINDS, listChangedSent } from '@/lib/spec/parts/list-changed-sent'
import { defineRule } from '@/lib/spec/rule'

export const toolsListChangedSent = defineRule({
  id: 'tools-list-changed-sent',
  why: 'A client that was promised word of changes keeps its old list: it offers tools that are gone, and not the new ones.',
  fix: 'Send notifications/tools/list_changed on the open streams whenever a tool is added or removed.',
  example: {
    right: 'data: {"jsonrpc": "2.0", "method": "notifications/tools/list_changed"}',
    wrong: '"capabilities": {"tools": {"listChanged": true}}, and silence when tools/list has changed',
  },
  on: LIST_CHANGED_KINDS,
  needs: 'tools.listChanged',
  watch: listChangedSent('tools'),
})
