import { LOG_LEVELS } from '@/lib/protocol/meta'
import { stringAt } from '@/lib/protocol/json'
import { complete, METHODS, text, TOOLS, toolMethods } from './methods'
import type { ReferenceOptions } from './options'
import { RpcError, type Call } from './rpc'

const isLevel = (level: unknown): boolean => (LOG_LEVELS as readonly unknown[]).includes(level)

const log = ({ session, notify }: Call, level: (typeof LOG_LEVELS)[number]): void => {
  const wanted = (session.get('level') as (typeof LOG_LEVELS)[number] | undefined) ?? 'emergency'
  if (LOG_LEVELS.indexOf(level) >= LOG_LEVELS.indexOf(wanted)) notify('notifications/message', { level, data: 'hello' })
}

const TALKING = {
  listed: { name: 'add', description: 'Logs at two levels.', inputSchema: { type: 'object' } },
  run: (_args: unknown, call: Call) => {
    log(call, 'debug')
    log(call, 'error')
    return text('done')
  },
}

/** The book's server with levels that count, and a tool that logs. */
export const LOGGING: Pick<ReferenceOptions, 'capabilities' | 'methods'> = {
  capabilities: { tools: {}, logging: {} },
  methods: {
    ...METHODS,
    ...toolMethods([TALKING, ...TOOLS.slice(1)]),
    'logging/setLevel': (call) => {
      const level = stringAt(call.params, 'level')
      if (!isLevel(level)) throw new RpcError(-32602, 'Unknown level')
      call.session.set('level', level)
      return complete(call, {})
    },
  },
}
