import { declaredWhereServed } from '@/lib/spec/probes/parts/listing-probes'
import { defineProbe } from '@/lib/spec/probe'

export const toolsCapabilityDeclared = defineProbe({
  id: 'tools-capability-declared',
  risk: 'safe',
  why: 'Clients ask only for what was declared: tools that are not remain unseen.',
  fix: 'Declare the capability tools when there are any, or may be.',
  example: {
    right: '{"capabilities": {"tools": {}}}',
    wrong: '{"capabilities": {}} and a list of tools all the same',
  },
  sends: ['tools/list'],
  run: (context) => declaredWhereServed(context, 'tools/list'),
})
