import { overHttpSse } from '@/lib/spec/parts/transports'
import { defineRule } from '@/lib/spec/rule'
import { acknowledged } from './acknowledged'

export const httpClientResponse202 = defineRule({
  id: 'http-client-response-202',
  why: 'A client cannot tell whether its answer arrived when it is met with another status, or with a body.',
  fix: 'Acknowledge a response of the client with 202 Accepted and no body; the call goes on on its own stream.',
  example: {
    right: 'POST {"id": 1, "result": {"roots": []}, …}\n\nHTTP/1.1 202 Accepted',
    wrong: 'POST {"id": 1, "result": {"roots": []}, …}\n\nHTTP/1.1 200 OK\n\n{}',
  },
  on: 'ended',
  appliesTo: overHttpSse,
  check: (sighting) => acknowledged('response', sighting),
})
