import { declaredWhereServed } from '@/lib/spec/probes/parts/listing-probes'
import { defineProbe } from '@/lib/spec/probe'

export const resourcesCapabilityDeclared = defineProbe({
  id: 'resources-capability-declared',
  risk: 'safe',
  why: 'Clients ask only for what was declared: resources that are not remain unseen.',
  fix: 'Declare the capability resources when there are any, or may be.',
  example: {
    right: '{"capabilities": {"resources": {}}}',
    wrong: '{"capabilities": {}} and a list of resources all the same',
  },
  sends: ['resources/list'],
  run: (context) => declaredWhereServed(context, 'resources/list'),
})
