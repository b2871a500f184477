import { defineProbe } from '@/lib/spec/probe'
import { emptyResult } from '@/lib/spec/probes/parts/empty-result'
import { tell } from '@/lib/spec/probing/tell'
import { notExercised } from '@/lib/spec/probing/verdict'

export const lifecyclePingEmptyResult = defineProbe({
  id: 'lifecycle-ping-empty-result',
  risk: 'safe',
  why: 'Strict clients refuse a pong with members, and take the server for dead.',
  fix: 'Answer ping with {} alone.',
  example: { right: '{"id": 3, "result": {}}', wrong: '{"id": 3, "result": {"pong": true}}' },
  sends: ['ping'],
  run: async (context) => {
    const reply = await context.request('ping')
    return reply.result ? emptyResult(reply, 'ping') : notExercised(`ping was answered with ${tell(reply)}.`)
  },
})
