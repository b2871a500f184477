import { isStandalone } from '@/lib/spec/parts/http-exchanges'
import { overHttpSse } from '@/lib/spec/parts/transports'
import { defineRule } from '@/lib/spec/rule'

export const httpGetStreamNoResponses = defineRule({
  id: 'http-get-stream-no-responses',
  why: 'A client looks for its answer on the stream of the call, where it never comes.',
  fix: 'Send a response on the stream of its own POST, or of the GET that resumes that.',
  example: {
    right: 'POST tools/call\n\ndata: {"id": 1, "result": {…}, …}',
    wrong: 'GET /mcp (without Last-Event-ID)\n\ndata: {"id": 1, "result": {…}, …}',
  },
  on: 'message',
  appliesTo: overHttpSse,
  check: (sighting) => {
    if (!isStandalone(sighting)) return undefined
    const { content } = sighting.message
    if (content.kind !== 'result' && content.kind !== 'error') return []
    const told = `The ${content.kind} with the id ${JSON.stringify(content.id)} came on the stream that a GET opened.`
    return [{ message: told, path: '', evidence: [sighting.http.sentSeq] }]
  },
})
