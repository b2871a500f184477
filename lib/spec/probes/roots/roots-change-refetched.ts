import { defineProbe } from '@/lib/spec/probe'
import { kindOf, talksOf } from '@/lib/spec/probes/parts/talk'
import { noneAsks } from '@/lib/spec/probes/parts/coping'
import { plainAnswers } from '@/lib/spec/probing/asks'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, passed } from '@/lib/spec/probing/verdict'

const CHANGED = 'notifications/roots/list_changed'

export const rootsChangeRefetched = defineProbe({
  id: 'roots-change-refetched',
  risk: 'calls-tools',
  needs: 'tools',
  why: 'People open and close folders while they work; a server that does not notice goes on in the wrong ones.',
  fix: `Accept ${CHANGED}, and ask for the roots anew before you use them again.`,
  example: { right: 'HTTP/1.1 202 Accepted, and roots/list once more', wrong: 'HTTP/1.1 500 Internal Server Error' },
  sends: ['tools/call for a tool that asks for the roots', CHANGED, 'the same call once more'],
  run: async (context) => {
    const [plain] = await talksOf(context, 'roots')
    if (!plain) return noneAsks('roots')
    const line = context.fresh()
    const pleasing = plainAnswers(context.facts.revision)
    let asked = 0
    line.answerAsks((ask) => {
      if (kindOf(ask) === 'roots') asked++
      return pleasing(ask)
    })
    const { name, args } = plain.one
    const call = () => line.request('tools/call', { name, arguments: args })
    await call()
    const before = asked
    const notified = await line.notify(CHANGED)
    const stopped = barred(notified)
    if (stopped) return stopped
    if ((notified.status ?? 0) >= 400 || notified.error)
      return failed(violation(notified, `${CHANGED} was answered with ${tell(notified)}.`))
    const again = await call()
    if (!again.result) return failed(violation(again, `After ${CHANGED}, ${name} was answered with ${tell(again)}.`))
    if (asked > before) return passed()
    const message = `After ${CHANGED}, ${name} went on without asking for the roots again.`
    return failed(violation(again, message, { atMost: 'hint' }))
  },
})
