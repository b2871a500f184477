import { defineProbe } from '@/lib/spec/probe'
import { barred, violation } from '@/lib/spec/probing/judge'
import { failed, notExercised, passed } from '@/lib/spec/probing/verdict'
import { stringAt } from '@/lib/protocol/json'

const namesOf = (result: Readonly<Record<string, unknown>> | undefined): readonly string[] => {
  const tools = result?.['tools']
  return Array.isArray(tools) ? tools.map((tool: unknown) => stringAt(tool, 'name') ?? '') : []
}

export const toolsListDeterministicOrder = defineProbe({
  id: 'tools-list-deterministic-order',
  risk: 'safe',
  needs: 'tools',
  why: 'The list goes into prompts: another order each time costs every cached prompt.',
  fix: 'List tools in one order, such as that of their registration, as long as they stay the same.',
  example: { right: 'tools/list → a, b\ntools/list → a, b', wrong: 'tools/list → a, b\ntools/list → b, a' },
  sends: ['tools/list, three times'],
  run: async (context) => {
    const replies = [
      await context.request('tools/list'),
      await context.request('tools/list'),
      await context.request('tools/list'),
    ]
    const stopped = replies.map(barred).find((one) => one !== undefined)
    if (stopped) return stopped
    const [first = [], ...others] = replies.map(({ result }) => namesOf(result))
    const set = JSON.stringify(first.toSorted())
    if (first.length < 2) return notExercised('Fewer than two tools are listed.')
    if (others.some((names) => JSON.stringify(names.toSorted()) !== set))
      return notExercised('The set of tools changed.')
    const moved = replies.find(({ result }) => JSON.stringify(namesOf(result)) !== JSON.stringify(first))
    if (!moved) return passed()
    return failed(violation(moved, 'The same tools came in another order.', { path: '/result/tools' }))
  },
})
