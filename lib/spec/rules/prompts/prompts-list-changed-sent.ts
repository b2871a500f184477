import { LIST_CHANGED_KINDS, listChangedSent } from '@/lib/spec/parts/list-changed-sent'
import { defineRule } from '@/lib/spec/rule'

export const promptsListChangedSent = defineRule({
  id: 'prompts-list-changed-sent',
  why: 'A client that was promised word of changes keeps its old list, and offers prompts that are gone.',
  fix: 'Send notifications/prompts/list_changed on the open streams whenever a prompt is added or removed.',
  example: {
    right: 'data: {"jsonrpc": "2.0", "method": "notifications/prompts/list_changed"}',
    wrong: '"capabilities": {"prompts": {"listChanged": true}}, and silence when prompts/list has changed',
  },
  on: LIST_CHANGED_KINDS,
  needs: 'prompts.listChanged',
  watch: listChangedSent('prompts'),
})
