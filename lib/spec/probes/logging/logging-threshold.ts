import { stringAt } from '@/lib/protocol/json'
import { LOG_LEVELS } from '@/lib/protocol/meta'
import { defineProbe } from '@/lib/spec/probe'
import type { Received } from '@/lib/spec/probing/reply'
import { barred, violation } from '@/lib/spec/probing/judge'
import { tell } from '@/lib/spec/probing/tell'
import { failed, notExercised, passed } from '@/lib/spec/probing/verdict'

const WANTED = 'error'

const levelOf = ({ message }: Received): string | undefined =>
  message.kind === 'notification' && message.method === 'notifications/message'
    ? stringAt(message.params, 'level')
    : undefined

const isBelow = (level: string): boolean =>
  (LOG_LEVELS as readonly string[]).indexOf(level) < LOG_LEVELS.indexOf(WANTED)

/** Tools called with each level: one that logs is enough. */
const CALLS = 3

export const loggingThreshold = defineProbe({
  id: 'logging-threshold',
  risk: 'calls-tools',
  needs: 'logging',
  why: 'Whoever asks for errors only is drowned in debug messages.',
  fix: 'Send only messages at or above the level that logging/setLevel set.',
  example: {
    right: 'setLevel error → notifications/message with level error, critical, alert or emergency',
    wrong: 'setLevel error → notifications/message with level debug',
  },
  sends: [
    'logging/setLevel debug, up to three of the tools that may be called',
    'logging/setLevel error, the same tools',
  ],
  run: async (context) => {
    const loud = await context.request('logging/setLevel', { level: 'debug' })
    const stopped = barred(loud)
    if (stopped) return stopped
    if (!loud.result) return notExercised(`logging/setLevel was answered with ${tell(loud)}.`)
    const tools = (await context.callable()).slice(0, CALLS)
    const logging = []
    for (const { name, args } of tools) {
      const { messages } = await context.call('tools/call', { name, arguments: args })
      if (messages.some((one) => isBelow(levelOf(one) ?? WANTED))) logging.push({ name, args })
    }
    if (logging.length === 0) return notExercised('None of the tools that may be called logs below error.')
    await context.request('logging/setLevel', { level: WANTED })
    for (const { name, args } of logging) {
      const reply = await context.call('tools/call', { name, arguments: args })
      const low = reply.messages.find((one) => isBelow(levelOf(one) ?? WANTED))
      if (!low) continue
      const level = levelOf(low)
      const message = `After logging/setLevel ${WANTED}, ${name} still sent a message of the level ${level}.`
      return failed(violation(reply, message, { actual: level, expected: WANTED }))
    }
    return passed()
  },
})
