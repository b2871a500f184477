import { declaredWhereServed } from '@/lib/spec/probes/parts/listing-probes'
import { defineProbe } from '@/lib/spec/probe'

export const promptsCapabilityDeclared = defineProbe({
  id: 'prompts-capability-declared',
  risk: 'safe',
  why: 'Clients ask only for what was declared: prompts that are not remain unseen.',
  fix: 'Declare the capability prompts when there are any, or may be.',
  example: {
    right: '{"capabilities": {"prompts": {}}}',
    wrong: '{"capabilities": {}} and a list of prompts all the same',
  },
  sends: ['prompts/list'],
  run: (context) => declaredWhereServed(context, 'prompts/list'),
})
