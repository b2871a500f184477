import type { Json } from '@/lib/protocol/json'
import { META } from '@/lib/protocol/meta'
import { defineProbe } from '@/lib/spec/probe'
import { barred, violation } from '@/lib/spec/probing/judge'
import { harmless } from '@/lib/spec/probing/harmless'
import { payload } from '@/lib/spec/probes/parts/payload'
import { tell } from '@/lib/spec/probing/tell'
import { judged, notExercised } from '@/lib/spec/probing/verdict'

const OTHERS: readonly (readonly [string, Json | undefined])[] = [
  ['another client name', { name: 'another-client', version: '9.9.9' }],
  ['no clientInfo', undefined],
]

export const metaClientInfoNoBehaviour = defineProbe({
  id: 'meta-client-info-no-behaviour',
  risk: 'safe',
  // Lists may change between two requests.
  atMost: 'hint',
  why: 'Anybody can call themselves what they like; a server that goes by names treats new clients as second class.',
  fix: 'Go by what the client declares in its capabilities, and keep clientInfo for your logs.',
  example: {
    right: 'tools/list by two clients → the same tools',
    wrong: 'tools/list by two clients → other tools for the one whose name is known',
  },
  sends: ['A list request (or server/discover), twice', 'the same under another client name, and without clientInfo'],
  run: async (context) => {
    const method = harmless(context)
    const [own, again] = [await context.request(method), await context.request(method)]
    if (!own.result) return notExercised(`${method} was answered with ${tell(own)}.`)
    if (payload(own) !== payload(again)) return notExercised(`${method} has another result each time.`)
    const violations = []
    for (const [what, clientInfo] of OTHERS) {
      const reply = await context.request(method, {}, { meta: { [META.clientInfo]: clientInfo } })
      if (barred(reply) || !reply.result || payload(reply) === payload(own)) continue
      violations.push(violation(reply, `With ${what}, ${method} has another result.`))
    }
    return judged(violations)
  },
})
